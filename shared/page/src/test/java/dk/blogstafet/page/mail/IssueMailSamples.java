package dk.blogstafet.page.mail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.newsletter.issue.mail.IssueMailContent;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Issues of a relay, and their mails.
final class IssueMailSamples {
  static final EmailAddress READER = EmailAddress.parse("anna@laeser.example").orElseThrow();
  static final String TOKEN = "Ab-_12";
  static final IssueId WEEK = new IssueId("2026-W48");

  private IssueMailSamples() {}

  /// Returns an issue with the same text in every field.
  static IssueMailContent content(String text, Language language, int posts) {
    var newestFirst =
        IntStream.range(0, posts).mapToObj(i -> SamplePages.post(text, posts - i)).toList();
    return content(text, language, newestFirst);
  }

  static IssueMailContent content(String text, Language language, List<PostSummary> newestFirst) {
    var relay = SamplePages.relay(text, language, Relay.RelayState.OPEN);
    return new IssueMailContent(
        site(text, language), relay, WEEK, MailFrequency.WEEKLY, newestFirst);
  }

  private static Site site(String text, Language language) {
    var home = URI.create("https://medie.example");
    return new Site(
        text, text, text, text, "brev@medie.example", "post@medie.example", home, language);
  }

  /// Returns the digest of a week as readers know it.
  static IssueMailContent digest(Language language, MailFrequency frequency, int posts) {
    var relay =
        new Relay(
            SamplePages.RELAY,
            "Kommunikation i kommunerne",
            "Indledning",
            Optional.empty(),
            List.of(new Category("Ledelse")),
            language,
            Relay.RelayState.OPEN);
    var newestFirst = IntStream.range(0, posts).mapToObj(i -> post(posts - i)).toList();
    return new IssueMailContent(
        site("Forlaget Bro", language), relay, WEEK, frequency, newestFirst);
  }

  /// Returns a correction of a post.
  static IssueMailContent correction(Language language, Correction.CorrectionKind kind) {
    var one = digest(language, MailFrequency.EACH, 1);
    var at = Instant.parse("2026-11-30T09:00:00Z");
    return new IssueMailContent(
        one.site(),
        one.relay(),
        new IssueId("2026-11-30-e1-" + (kind == Correction.CorrectionKind.REPLY ? "g1" : "r1")),
        Optional.empty(),
        one.posts(),
        Optional.of(new Correction(kind, at, "Brevet er fra 1912, ikke 1921.")));
  }

  /// Returns the same issue of a relay with another title.
  static IssueMailContent titled(String title, IssueMailContent content) {
    var was = content.relay();
    var relay =
        new Relay(
            was.id(),
            title,
            was.introduction(),
            was.article(),
            was.categories(),
            was.language(),
            was.state());
    return new IssueMailContent(
        content.site(),
        relay,
        content.issue(),
        content.frequency(),
        content.posts(),
        content.correction());
  }

  /// Returns a post with all fields as long as they may be.
  ///
  /// @param filler a character of one or two bytes
  static PostSummary longest(String filler, int leg) {
    var author =
        new Author(filler.repeat(80), filler.repeat(100), filler.repeat(100), Optional.empty());
    var metadata =
        new PostMetadata(
            filler.repeat(160),
            LocalDate.of(2026, 11, 1),
            new Category("Ledelse"),
            filler.repeat(1_000),
            Collections.nCopies(PostMetadata.bytes(filler) == 1 ? 8 : 2, author));
    return new PostSummary(
        new PostId("brevet-" + leg), new Leg(leg), metadata, Instant.parse("2026-11-28T09:00:00Z"));
  }

  private static PostSummary post(int leg) {
    var authors =
        List.of(
            new Author(
                "Anna Hansen", "lektor", "Aarhus Universitet", Optional.of(AuthorRole.RESEARCHER)),
            new Author("Bo Ø", "", "", Optional.empty()));
    var teaser =
        "Borgerne læser brevet på telefonen i bussen, så det vigtigste må stå først."
            + " Her er tre greb, der virker.";
    var metadata =
        new PostMetadata(
            "Brevet, som alle forstår, nr. " + leg,
            LocalDate.of(2026, 11, 20 + leg % 8),
            new Category("Ledelse"),
            teaser,
            authors);
    return new PostSummary(
        new PostId("brevet-" + leg), new Leg(leg), metadata, Instant.parse("2026-11-28T09:00:00Z"));
  }

  static IssueMail write(IssueMailContent content) {
    return new IssueMails().write(content);
  }

  static EmailMessage copy(IssueMailContent content) {
    return write(content).to(READER, TOKEN);
  }
}
