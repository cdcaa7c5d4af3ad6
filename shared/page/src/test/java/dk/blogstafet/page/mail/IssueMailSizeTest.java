package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mail of an issue with many or long posts.
class IssueMailSizeTest {
  private static final Pattern MORE = Pattern.compile("Og ([0-9]+) indlæg mere på siden:");

  @Test
  void showsFortyUsualPosts() {
    var mail =
        IssueMailSamples.write(IssueMailSamples.digest(Language.DANISH, MailFrequency.MONTHLY, 40));

    assertTrue(mail.bytes() < IssueMails.BYTES, () -> mail.bytes() + " bytes");
    assertTrue(text(mail).contains("\nBrevet, som alle forstår, nr. 1\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "&", "ø"})
  void leavesPostsThatDoNotFitToTheSite(String filler) {
    var posts = Stream.iterate(40, leg -> leg - 1).limit(40);
    var newestFirst = posts.map(leg -> IssueMailSamples.longest(filler, leg)).toList();

    var mail =
        IssueMailSamples.write(IssueMailSamples.content("Ord", Language.DANISH, newestFirst));

    var more = MORE.matcher(text(mail));
    assertTrue(more.find(), () -> text(mail));
    var shown = text(mail).split("Læs indlægget:", -1).length - 1;
    assertEquals(40, shown + Integer.parseInt(more.group(1)));
    assertTrue(mail.bytes() <= IssueMails.BYTES, () -> mail.bytes() + " bytes");
    assertTrue(shown > 1 && mail.bytes() > IssueMails.BYTES * 2 / 3, () -> mail.bytes() + " bytes");
  }

  @Test
  void measuresItsLargerBody() {
    var content = IssueMailSamples.digest(Language.DANISH, MailFrequency.EACH, 3);

    var html = IssueMailSamples.write(content).to(IssueMailSamples.READER, "").html();

    assertEquals(
        html.getBytes(StandardCharsets.UTF_8).length, IssueMailSamples.write(content).bytes());
  }

  private static String text(IssueMail mail) {
    return mail.to(IssueMailSamples.READER, IssueMailSamples.TOKEN).text();
  }
}
