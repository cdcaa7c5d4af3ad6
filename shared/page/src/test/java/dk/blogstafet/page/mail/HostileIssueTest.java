package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.relay.validation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails of issues whose texts or tokens are hostile.
class HostileIssueTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: b@c.example", "a\nb", "a\u0000", "å"})
  void beginsNoOtherHeader(String token) {
    var mail = IssueMailSamples.write(IssueMailSamples.content("Ord", Language.DANISH, 1));

    assertThrows(IllegalArgumentException.class, () -> mail.to(IssueMailSamples.READER, token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>\"&'",
        "</title><i a=\"'\">&amp;</i>",
        "</style><!-- ]]> --> x",
        "\" onload=\"alert(1)\" x='",
        "{0} '{1}' %s",
        "$1 ${a} \\1 \\E $ \\",
        "<!--[if mso]>x<![endif]-->"
      })
  void keepsItsMarkupWhateverTextsSay(String hostile) {
    var harmless = IssueMailSamples.content("Ord", Language.DANISH, 2);

    var mail = IssueMailSamples.copy(IssueMailSamples.content(hostile, Language.DANISH, 2));

    assertEquals(
        PageReader.mailSkeleton(IssueMailSamples.copy(harmless).html()),
        PageReader.mailSkeleton(mail.html()));
    assertTrue(mail.text().contains("\n" + hostile + "\n"), mail::text);
  }
}
