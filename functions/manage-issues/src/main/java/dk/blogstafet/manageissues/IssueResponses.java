package dk.blogstafet.manageissues;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.issue.editing.IssuePreview;
import dk.blogstafet.newsletter.issue.editing.IssueReader;
import dk.blogstafet.newsletter.issue.editing.IssueReport;
import dk.blogstafet.newsletter.issue.mail.IssueMailWriter;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.words.IssueMessages;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows issues and their mails. Responses are not cached.
final class IssueResponses {
  /// Stands for a reader's address in a preview.
  private static final EmailAddress READER = new EmailAddress("reader@example.com");

  private final Relays relays;
  private final Issues issues;
  private final IssueReader reader;
  private final IssueMailWriter writer;
  private final Subscribers subscribers;
  private final AudienceRule rule;

  IssueResponses(
      Relays relays,
      Issues issues,
      IssueReader reader,
      IssueMailWriter writer,
      Subscribers subscribers,
      AudienceRule rule) {
    this.relays = relays;
    this.issues = issues;
    this.reader = reader;
    this.writer = writer;
    this.subscribers = subscribers;
    this.rule = rule;
  }

  /// Lists a relay's issues and how its newsletter is sent.
  GatewayResponse list(GatewayRequest request, RelayId relay) {
    return relays.find(relay).isPresent()
        ? ok(request, json -> writeList(json, request, relay))
        : WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay));
  }

  private void writeList(JsonWriter json, GatewayRequest request, RelayId relay) {
    var overview = issues.overview();
    json.text("relay", relay.slug());
    json.text("release", overview.of(relay).isAutomatic() ? "automatic" : "manual");
    writeRestored(json, request);
    json.objects("issues", reader.list(relay), IssueJson::write);
  }

  private void writeRestored(JsonWriter json, GatewayRequest request) {
    issues
        .overview()
        .site()
        .restored()
        .ifPresent(since -> {
          json.text("restored", since.toString());
          json.text("notice", messages(request).restored(since));
        });
  }

  /// Shows how an issue stands.
  GatewayResponse show(GatewayRequest request, IssueKey key) {
    return find(key)
        .map(report -> ok(request, json -> writeReport(json, request, report)))
        .orElseGet(() -> IssueProblems.notFound(request.language(), key));
  }

  private void writeReport(JsonWriter json, GatewayRequest request, IssueReport report) {
    json.text("relay", report.key().relay().slug());
    IssueJson.write(json, report);
    json.text("status", messages(request).status(report));
    writeRestored(json, request);
    var unknown = report.issue().map(reader::unknown).orElse(List.of());
    json.objects("unknownMails", unknown, IssueJson::write);
  }

  /// Shows an issue's mail as most of its readers get it, and how many they are.
  GatewayResponse preview(GatewayRequest request, IssueKey key) {
    return preview(key)
        .map(preview -> ok(request, json -> writePreview(json, preview)))
        .orElseGet(() -> noPreview(request, key));
  }

  private static void writePreview(JsonWriter json, IssuePreview preview) {
    var message = preview.to(READER);
    json.text("relay", preview.report().key().relay().slug());
    json.text("issue", preview.report().key().id().text());
    json.text("subject", message.subject());
    json.text("text", message.text());
    json.text("html", message.html());
    json.number("bytes", preview.mail().bytes());
    json.number("readers", preview.audience().readers());
    json.bool("more", preview.audience().more());
  }

  Optional<IssuePreview> preview(IssueKey key) {
    return relays.find(key.relay()).flatMap(_ -> reader.preview(key, writer, subscribers, rule));
  }

  GatewayResponse noPreview(GatewayRequest request, IssueKey key) {
    return find(key).isPresent()
        ? IssueProblems.empty(request.language(), key)
        : IssueProblems.notFound(request.language(), key);
  }

  private Optional<IssueReport> find(IssueKey key) {
    return relays.find(key.relay()).flatMap(_ -> reader.find(key));
  }

  /// Returns an issue's version; 0 before it exists.
  int version(IssueKey key) {
    return issues.find(key).map(Issue::version).orElse(0);
  }

  private static IssueMessages messages(GatewayRequest request) {
    return new IssueMessages(LocalizedMessages.in(request.language()));
  }

  private static GatewayResponse ok(GatewayRequest request, Consumer<JsonWriter> members) {
    return GatewayResponse.of(200, "application/json", JsonWriter.object(members))
        .with("content-language", request.language().tag())
        .with("vary", "accept-language")
        .with("cache-control", "no-store");
  }
}
