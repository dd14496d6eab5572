package kb.page.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What programs read of the help centre. */
@QuarkusTest
class FeedsTest {

  private static Document read(String path) throws Exception {
    byte[] bytes = given().get(path).then().statusCode(200).extract().asByteArray();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void theMapOfTheSiteNamesEveryPublicPageAndNoOther() throws Exception {
    assertThat(texts(read("/sitemap.xml"), "loc"))
        .anyMatch(loc -> loc.endsWith("/articles/uk/vhid-pislia-zminy-telefonu"))
        .anyMatch(loc -> loc.endsWith("/articles/en/vhid-pislia-zminy-telefonu"))
        .noneMatch(loc -> loc.contains("vnutrishnie"))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesAreToldNewestFirstInTheLanguageAskedFor() throws Exception {
    Document feed = read("/feed/uk.atom");
    assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("uk");
    List<String> days = texts(feed, "updated").subList(1, 10);
    assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(texts(feed, "title")).first().isEqualTo("Барвінок: Зміни в довідці");
    assertThat(texts(read("/feed/en.atom"), "title")).first().asString().contains("Changes");
    given().get("/feed/pl.atom").then().statusCode(404);
  }

  @Test
  void searchEnginesAreLedToTheMapAndAwayFromTheApi() {
    given()
        .get("/robots.txt")
        .then()
        .body(containsString("Disallow: /api/"), containsString("/sitemap.xml"));
  }
}
