package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.FunctionCall;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.MemoryMail;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.OutboxTask;
import java.time.Duration;
import java.util.List;

/// The mail function with stores in memory, and a runtime that rejects log lines about readers.
final class SendMailFixture {
  final NewsletterFixture fixture = new NewsletterFixture();
  final MemoryMail mail = new MemoryMail();
  final FakeLambdaContext runtime = new FakeLambdaContext();
  final Log log = new Log(new FunctionCall("send-mail", false, runtime));

  OutboxSweep<OutboxTask> by(Mail carrier) {
    var sender = new SendMail(fixture.processor, fixture.erasure, carrier);
    return new OutboxSweep<>(fixture.books, fixture.processor, sender, fixture.clock);
  }

  void sweep() {
    sweep(mail);
  }

  /// Processes what is due, with a minute left.
  void sweep(Mail carrier) {
    by(carrier).sweep(fixture.clock.instant().plus(Duration.ofMinutes(1)), log);
  }

  /// Processes one task, as named in the stream.
  void process(String name) {
    by(mail).process(List.of(name), fixture.clock.instant().plus(Duration.ofMinutes(1)), log);
  }

  /// Starts after the deadline.
  void sweepTooLate() {
    by(mail).sweep(fixture.clock.instant(), log);
  }

  /// Returns the last mail.
  EmailMessage last() {
    return mail.arrived().getLast();
  }
}
