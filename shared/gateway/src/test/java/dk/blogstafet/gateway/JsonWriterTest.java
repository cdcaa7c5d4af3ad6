package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void writesMembersInOrder() {
    var json =
        JsonWriter.object(it -> {
          it.text("title", "Velfærd");
          it.text("link", Optional.empty());
          it.text("next", Optional.of("n"));
          it.number("leg", 21);
          it.object("category", category -> category.text("slug", "velfaerd"));
          it.objects("authors", List.of("A", "B"), (author, name) -> author.text("name", name));
        });

    assertEquals(
        "{\"title\":\"Velfærd\",\"next\":\"n\",\"leg\":21,\"category\":{\"slug\":\"velfaerd\"},"
            + "\"authors\":[{\"name\":\"A\"},{\"name\":\"B\"}]}",
        json);
  }

  @Test
  void writesListsOfNumbersAndOfLists() {
    var json =
        JsonWriter.object(it -> {
          it.numbers("times", List.of(8L, 5L));
          it.textLists("dimensions", List.of(List.of("a", "b"), List.of()));
        });

    assertEquals("{\"times\":[8,5],\"dimensions\":[[\"a\",\"b\"],[]]}", json);
  }

  @Test
  void escapesWhatJsonCannotHold() {
    var json = JsonWriter.object(it -> it.text("text", "\"\\\n\u0001</script>"));

    assertEquals("{\"text\":\"\\\"\\\\\\n\\u0001</script>\"}", json);
  }
}
