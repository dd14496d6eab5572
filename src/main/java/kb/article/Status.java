package kb.article;

/** Where an article stands in its life; only a published one is served. */
public enum Status {
  DRAFT,
  PUBLISHED,
  ARCHIVED
}
