package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.newsletter.ConsentEvidence.EvidenceReport;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The evidence about a reader on a sheet for people.
final class SheetText {
  private final Speech speech;
  private final EvidenceReport report;
  private final Optional<SiteSnapshot> siteSnapshot;
  private final List<String> lines = new ArrayList<>();

  private SheetText(Speech speech, EvidenceReport evidenceReport, Optional<SiteSnapshot> medium) {
    this.speech = speech;
    this.report = evidenceReport;
    this.siteSnapshot = medium;
  }

  static String of(
      EvidenceReport evidenceReport, Optional<SiteSnapshot> medium, String version, Speech speech) {
    var text = new SheetText(speech, evidenceReport, medium);
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
    lines.add(speech.text("evidence.title"));
    siteSnapshot
        .map(SiteSnapshot::site)
        .ifPresent(
            site -> entry("site", site.name() + ", " + site.publisher() + ", " + site.home()));
    entry("address", report.address().text());
    entry("code", report.who().text());
    entry("made", Moments.text(report.made()));
    entry("by", version);
  }

  private void nothing() {
    lines.add("");
    lines.add(speech.text("evidence.nothing"));
    var why = report.suppressions().isEmpty() ? "evidence.never" : "evidence.why";
    lines.add(speech.text(why));
  }

  private void standing() {
    section("evidence.now");
    for (var it : report.subscriber().subscriptions()) {
      lines.add("  " + title(it.relay()) + ": " + state(it));
    }
    for (var it : report.waiting()) {
      lines.add("  " + title(it.relay()) + ": " + speech.text("evidence.waiting"));
      entry("frequency", often(it.frequency()));
      entry("asked", Moments.text(it.asked()));
      entry("until", Moments.text(it.expires()));
      entry("page", it.page());
      wording(it.wording());
    }
  }

  private String state(Subscription one) {
    var key = one.isActive() ? "evidence.active" : "evidence.left";
    return speech.text(key, often(one.frequency()), Moments.text(one.since()));
  }

  private void record() {
    section("evidence.record");
    if (report.record().isEmpty()) {
      lines.add("  " + speech.text("evidence.no-record"));
    }
    for (var number = 0; number < report.record().size(); number++) {
      line(number + 1, report.record().get(number));
    }
  }

  private void line(int number, ConsentRecord line) {
    var what = speech.text("evidence.kind." + line.kind().label());
    lines.add("  " + number + ". " + title(line.relay()) + ": " + what);
    entry("frequency", often(line.frequency()));
    line.prompt().ifPresent(prompt -> asked(line, prompt));
    entry("at." + line.kind().label(), Moments.text(line.at()));
    line.prompt()
        .filter(ConsentRecord.ConsentPrompt::isOurs)
        .ifPresent(prompt -> {
          entry("page", prompt.page());
          wording(prompt.wording());
        });
  }

  private void asked(ConsentRecord line, ConsentRecord.ConsentPrompt prompt) {
    if (prompt.isOurs()) {
      entry("asked", Moments.text(prompt.at()));
    } else {
      entry("source", line.source());
      entry("consented", DanishTime.dateOf(prompt.at()).toString());
    }
  }

  private void wording(String hash) {
    entry("hash", hash);
    var text = Optional.ofNullable(report.wordings().get(hash));
    entry("words", text.map(it -> "“" + it.text() + "”").orElse(speech.text("evidence.lost")));
  }

  private void suppressions() {
    section("evidence.suppressions");
    if (report.suppressions().isEmpty()) {
      lines.add("  " + speech.text("evidence.none"));
    }
    report.suppressions().forEach(it -> lines.add("  " + suppression(it)));
  }

  private String suppression(Suppression line) {
    var where =
        line.relay()
            .map(this::title)
            .or(() -> line.spelling().map(this::spelling))
            .orElse(speech.text("evidence.all"));
    return Moments.text(line.at()) + ": " + where + ": " + reason(line, speech);
  }

  private String spelling(SpellingId spelling) {
    var key = spelling.equals(report.spelling()) ? "evidence.this" : "evidence.other";
    return speech.text(key);
  }

  private static String reason(Suppression line, Speech speech) {
    return speech.text("evidence.reason." + line.reason().label());
  }

  /// When something was noted, and why.
  static String moment(Suppression line, Speech speech) {
    return Moments.text(line.at()) + ": " + reason(line, speech);
  }

  private void mails() {
    section("evidence.mails");
    var mails = report.subscriber().state().mails();
    if (mails.isEmpty()) {
      lines.add("  " + speech.text("evidence.none"));
    }
    mails.forEach(it -> lines.add("  " + mail(it.kind().label(), it.at())));
  }

  private String mail(String kind, Instant at) {
    return Moments.text(at) + ": " + speech.text("evidence.mail." + kind);
  }

  private void section(String key) {
    lines.add("");
    lines.add(speech.text(key));
  }

  private void entry(String key, String value) {
    var label = speech.text("evidence.label." + key);
    lines.add(String.format(Locale.ROOT, "     %-22s %s", label, value));
  }

  private String often(MailFrequency frequency) {
    return speech.text("frequency." + frequency.label());
  }

  private String title(RelayId relay) {
    return siteSnapshot
        .flatMap(it -> it.relay(relay))
        .map(it -> it.relay().title() + " (" + relay.slug() + ")")
        .orElse(relay.slug());
  }
}
