package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.records.ConsentEvidence.EvidenceReport;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The evidence about a reader, for people.
final class EvidenceText {
  private final CommandMessages messages;
  private final EvidenceReport report;
  private final Optional<SiteSnapshot> siteSnapshot;
  private final List<String> lines = new ArrayList<>();

  private EvidenceText(
      CommandMessages commandMessages,
      EvidenceReport evidenceReport,
      Optional<SiteSnapshot> medium) {
    this.messages = commandMessages;
    this.report = evidenceReport;
    this.siteSnapshot = medium;
  }

  static String of(
      EvidenceReport evidenceReport,
      Optional<SiteSnapshot> medium,
      String version,
      CommandMessages commandMessages) {
    var text = new EvidenceText(commandMessages, evidenceReport, medium);
    text.head(version);
    if (evidenceReport.isEmpty()) {
      text.nothing();
    } else {
      text.standing();
      text.record();
    }
    text.suppressions();
    text.mails();
    return String.join("\n", text.lines);
  }

  private void head(String version) {
    lines.add(messages.text("evidence.title"));
    siteSnapshot
        .map(SiteSnapshot::site)
        .ifPresent(
            site -> entry("site", site.name() + ", " + site.publisher() + ", " + site.home()));
    entry("address", report.address().text());
    entry("code", report.who().text());
    entry("made", MomentFormat.text(report.made(), messages));
    entry("by", version);
  }

  private void nothing() {
    lines.add("");
    lines.add(messages.text("evidence.nothing"));
    var why = report.suppressions().isEmpty() ? "evidence.never" : "evidence.why";
    lines.add(messages.text(why));
  }

  private void standing() {
    section("evidence.now");
    for (var it : report.subscriber().subscriptions()) {
      lines.add("  " + title(it.relay()) + ": " + state(it));
    }
    for (var it : report.waiting()) {
      lines.add("  " + title(it.relay()) + ": " + messages.text("evidence.waiting"));
      entry("frequency", often(it.frequency()));
      entry("asked", MomentFormat.text(it.asked(), messages));
      entry("until", MomentFormat.text(it.expires(), messages));
      entry("page", it.page());
      wording(it.wording());
    }
  }

  private String state(Subscription one) {
    var key = one.isActive() ? "evidence.active" : "evidence.left";
    return messages.text(key, often(one.frequency()), MomentFormat.text(one.since(), messages));
  }

  private void record() {
    section("evidence.record");
    if (report.record().isEmpty()) {
      lines.add("  " + messages.text("evidence.no-record"));
    }
    for (var number = 0; number < report.record().size(); number++) {
      line(number + 1, report.record().get(number));
    }
  }

  private void line(int number, ConsentRecord line) {
    var what = messages.text("evidence.kind." + line.kind().label());
    lines.add("  " + number + ". " + title(line.relay()) + ": " + what);
    entry("frequency", often(line.frequency()));
    line.prompt().ifPresent(prompt -> asked(line, prompt));
    entry("at." + line.kind().label(), MomentFormat.text(line.at(), messages));
    line.prompt()
        .filter(ConsentRecord.ConsentPrompt::isOurs)
        .ifPresent(prompt -> {
          entry("page", prompt.page());
          wording(prompt.wording());
        });
  }

  private void asked(ConsentRecord line, ConsentRecord.ConsentPrompt prompt) {
    if (prompt.isOurs()) {
      entry("asked", MomentFormat.text(prompt.at(), messages));
    } else {
      entry("source", line.source());
      entry("consented", DanishTime.dateOf(prompt.at()).toString());
    }
  }

  private void wording(String hash) {
    entry("hash", hash);
    var text = Optional.ofNullable(report.wordings().get(hash));
    entry(
        "words",
        text.map(it -> messages.text("evidence.quote", it.text()))
            .orElse(messages.text("evidence.lost")));
  }

  private void suppressions() {
    section("evidence.suppressions");
    if (report.suppressions().isEmpty()) {
      lines.add("  " + messages.text("evidence.none"));
    }
    report.suppressions().forEach(it -> lines.add("  " + suppression(it)));
  }

  private String suppression(Suppression line) {
    var where =
        line.relay()
            .map(this::title)
            .or(() -> line.spelling().map(this::spelling))
            .orElse(messages.text("evidence.all"));
    return MomentFormat.text(line.at(), messages) + ": " + where + ": " + reason(line, messages);
  }

  private String spelling(SpellingId spelling) {
    var key = spelling.equals(report.spelling()) ? "evidence.this" : "evidence.other";
    return messages.text(key);
  }

  private static String reason(Suppression line, CommandMessages commandMessages) {
    return commandMessages.text("evidence.reason." + line.reason().label());
  }

  /// When a suppression was added, and why.
  static String moment(Suppression line, CommandMessages commandMessages) {
    return MomentFormat.text(line.at(), commandMessages) + ": " + reason(line, commandMessages);
  }

  private void mails() {
    section("evidence.mails");
    var mails = report.subscriber().state().mails();
    if (mails.isEmpty()) {
      lines.add("  " + messages.text("evidence.none"));
    }
    mails.forEach(it -> lines.add("  " + mail(it.kind().label(), it.at())));
  }

  private String mail(String kind, Instant at) {
    return MomentFormat.text(at, messages) + ": " + messages.text("evidence.mail." + kind);
  }

  private void section(String key) {
    lines.add("");
    lines.add(messages.text(key));
  }

  private void entry(String key, String value) {
    var label = messages.text("evidence.label." + key);
    lines.add(String.format(Locale.ROOT, "     %-22s %s", label, value));
  }

  private String often(MailFrequency frequency) {
    return messages.text("frequency." + frequency.label());
  }

  private String title(RelayId relay) {
    return siteSnapshot
        .flatMap(it -> it.relay(relay))
        .map(it -> it.relay().title() + " (" + relay.slug() + ")")
        .orElse(relay.slug());
  }
}
