package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
  private static final String FIELD =
      "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nø\r\n";
  private static final String FILE =
      """
      --b\r
      Content-Type: x/y\r
      content-disposition: form-data; name="f"; filename="n"\r
      \r
      1\r
      --\r
      2\r
      """;

  @Test
  void readsFieldsAndFiles() {
    var form = of(FIELD + FILE + "--b--\r\n", "multipart/form-data; boundary=b").orElseThrow();

    assertEquals(Map.of("a", "ø"), form.fields().values());
    assertEquals(Set.of("f"), form.files().keySet());
    assertArrayEquals(bytes("1\r\n--\r\n2"), form.files().get("f"));
  }

  @Test
  void readsAQuotedBoundaryAndAnEmptyFile() {
    var body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--b--";

    var form = of(body, "Multipart/Form-Data; charset=utf-8; boundary=\"b\"").orElseThrow();

    assertArrayEquals(new byte[0], form.files().get("f"));
  }

  @Test
  void takesTheFirstOfRepeatedFields() {
    var form =
        of(FIELD + FIELD.replace('ø', 'x') + "--b--", "multipart/form-data; boundary=b")
            .orElseThrow();

    assertEquals("ø", form.fields().get("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--b", "--b\r\n", "x", FIELD, FIELD + "--b", "\r\n" + FIELD + "--b--"})
  void readsNoPartialForm(String body) {
    assertEquals(Optional.empty(), of(body, "multipart/form-data; boundary=b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/form-data", "application/x-www-form-urlencoded; boundary=b", ""})
  void readsNoOtherType(String type) {
    assertEquals(Optional.empty(), of(FIELD + "--b--", type));
  }

  @Test
  void readsNoFormOfTooManyFields() {
    assertEquals(
        Optional.empty(), of(FIELD.repeat(51) + "--b--", "multipart/form-data; boundary=b"));
  }

  private static Optional<MultipartForm> of(String body, String type) {
    return MultipartForm.of(
        new GatewayRequest(
            "POST",
            "",
            "/",
            "POST /",
            Map.of(),
            QueryParameters.parse(""),
            new HeaderFields(Map.of("content-type", type)),
            new RequestContent(bytes(body)),
            "",
            ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
