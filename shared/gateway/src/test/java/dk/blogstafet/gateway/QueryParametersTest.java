package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
  @Test
  void keepsRepeatsInOrder() {
    var query = QueryParameters.parse("x=1&y=a%2Cb&x=2");

    assertEquals(List.of("1", "2"), query.values("x"));
    assertEquals(List.of("a,b"), query.values("y"));
    assertEquals(List.of("x", "y"), List.copyOf(query.names()));
  }

  @Test
  void decodesNamesAndValues() {
    var query = QueryParameters.parse("kateg%C3%B8ri=Velf%C3%A6rd+nu");

    assertEquals(List.of("Velfærd nu"), query.values("kategøri"));
  }

  @Test
  void readsAParameterWithoutAValueAsEmpty() {
    var query = QueryParameters.parse("&limit&cursor=&=x&");

    assertEquals(List.of(""), query.values("limit"));
    assertEquals(List.of(""), query.values("cursor"));
    assertEquals(List.of("x"), query.values(""));
    assertEquals(List.of(), query.values("category"));
  }

  @Test
  void keepsInvalidEncodingsVerbatim() {
    var query = QueryParameters.parse("limit=%zz&cursor=%");

    assertEquals(List.of("%zz"), query.values("limit"));
    assertEquals(List.of("%"), query.values("cursor"));
  }
}
