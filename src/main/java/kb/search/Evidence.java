package kb.search;

/**
 * What a hit's score rests on, in shares that mean the same on every base.
 *
 * @param share the score as a share of the best an article could reach for this query, 0 to 1
 * @param coverage how much of the query's information the article holds, 0 to 1: its words weighed
 *     by how rare they are
 * @param passageCoverage the same of the best passage
 * @param titleCoverage the same of the title, or of the best passage's heading where that has more
 * @param closeness how many of the neighbouring words of the query stand close together, 0 to 1
 * @param margin how far the next hit's score lies below this one's, as a share of it, 0 to 1
 * @param information how much the query says: the sum of its words' rareness, in nats
 * @param words how many informative words the query has
 * @param known which share of that information lies in words that stand in any article, 0 to 1
 * @param articles among how many articles was chosen
 */
public record Evidence(
    double share,
    double coverage,
    double passageCoverage,
    double titleCoverage,
    double closeness,
    double margin,
    double information,
    int words,
    double known,
    int articles) {}
