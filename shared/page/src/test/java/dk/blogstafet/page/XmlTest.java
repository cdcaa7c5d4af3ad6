package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTest {
  @Test
  void writesElementsAndAttributes() {
    var xml =
        Xml.document().open("a", "b", "c").leaf("d", "e", "f", "g").empty("h", "i", "j").close();

    assertEquals(
        List.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<a b=\"c\"><d f=\"g\">e</d>",
            "<h i=\"j\"/>",
            "</a>"),
        new String(xml.bytes(), StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void isReadAsWritten() {
    var text = "]]> <b a=\"'\"> &amp; æøå \uD83C\uDFC3";

    var xml = Xml.document().open("a").leaf("b", text, "c", text).close();

    var read = Reading.xml(new Page("a.xml", "application/xml", xml.bytes()));
    assertEquals(text, Reading.texts(read, "b").getFirst());
    assertEquals(
        text, read.getElementsByTagName("b").item(0).getAttributes().item(0).getNodeValue());
  }
}
