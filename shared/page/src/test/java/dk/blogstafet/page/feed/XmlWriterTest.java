package dk.blogstafet.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlWriterTest {
  @Test
  void writesElementsAndAttributes() {
    var xml =
        XmlWriter.document()
            .open("a", "b", "c")
            .leaf("d", "e", "f", "g")
            .empty("h", "i", "j")
            .close();

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

    var xml = XmlWriter.document().open("a").leaf("b", text, "c", text).close();

    var read = PageReader.xml(new RenderedPage("a.xml", "application/xml", xml.bytes()));
    assertEquals(text, PageReader.texts(read, "b").getFirst());
    assertEquals(
        text, read.getElementsByTagName("b").item(0).getAttributes().item(0).getNodeValue());
  }
}
