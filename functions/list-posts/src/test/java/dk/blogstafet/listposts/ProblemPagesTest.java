package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.ProblemType;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.ProblemCodes;
import dk.blogstafet.relay.validation.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The gateway doesn't depend on the page module, so this test checks that the two agree.
class ProblemPagesTest {
  @Test
  void haveOneForEveryKind() {
    var codes = Arrays.stream(ProblemType.values()).map(ProblemType::code).toList();

    assertEquals(ProblemCodes.CODES, codes);
  }

  @ParameterizedTest
  @EnumSource
  void standWhereProblemsPointToUnlessAllSitesShareTheName(ProblemType kind) {
    var problem = new ProblemDetails(kind, Language.DANISH, "", _ -> {});

    var address =
        kind.isRegistered()
            ? "https://iana.org/assignments/http-problem-types#" + kind.code()
            : PageUrls.problem(kind.code());
    assertEquals(address, problem.type());
  }
}
