package dk.blogstafet.local.benchmarks.mailing;

import com.sun.management.OperatingSystemMXBean;
import dk.blogstafet.aws.AwsMail;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.sending.IssueObserver;
import dk.blogstafet.newsletter.issue.sending.IssueSender;
import dk.blogstafet.newsletter.issue.sending.MailService;
import dk.blogstafet.page.mail.IssueMails;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/// Measures sending an issue: mails per second, the sender's CPU for each, and its heap. DynamoDB,
/// S3 and SES run in another process. The first mails, which go ahead of the others, warm up the
/// JIT compiler and are not measured.
final class MailingBenchmark implements IssueObserver {
  private static final RelayId RELAY = new RelayId("klima");
  private static final int POSTS = 5;
  private static final Duration SWEEP = Duration.ofSeconds(55);
  private static final double SECOND = 1e9;
  private static final double MICRO = 1e3;
  private static final double MEGA = 1 << 20;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final MailingStage stage;
  private final MailService service;
  private Clock clock;
  private final IssueKey key;

  private MailingBenchmark(MailingStage stage, MailService service, Clock clock) {
    this.stage = stage;
    this.service = service;
    this.clock = clock;
    this.key = new IssueKey(RELAY, IssueId.ofDay(DanishTime.today(clock)));
  }

  /// Measures and prints.
  ///
  /// @param arguments how many readers, at least 1,000; how many mails a second the account may
  ///   send; and `tables`, `memory`, or `compose`: in memory and without SES
  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    var readers = Integer.parseInt(arguments[0]);
    var rate = Double.parseDouble(arguments[1]);
    var clock = tomorrow();
    try (var backends = MailingBackends.start(Files.createTempDirectory("mailing"), rate)) {
      var environment = backends.environment();
      var stage =
          arguments[2].equals("tables")
              ? MailingStage.ofTables(environment, clock)
              : MailingStage.inMemory(environment, clock);
      Mail mail =
          arguments[2].equals("compose")
              ? message -> new SendOutcome.Accepted(message.to())
              : AwsMail.of(environment);
      var service = new MailService(new IssueMails(), mail, AwsMail.quota(environment));
      new MailingBenchmark(stage, service, clock).run(readers);
    }
  }

  /// Returns a clock on which issues may be cut.
  private static Clock tomorrow() {
    var now = Instant.now();
    var ten =
        DanishTime.dateOf(now).plusDays(1).atTime(LocalTime.of(10, 0)).atZone(DanishTime.ZONE);
    return Clock.offset(Clock.systemUTC(), Duration.between(now, ten.toInstant()));
  }

  private void run(int readers) throws ExecutionException, InterruptedException {
    prepare(readers);
    while (state() != IssueState.SENDING) {
      stage.cut(clock);
    }
    while (issue().goAhead().isEmpty()) {
      sweep();
    }
    clock = Clock.offset(clock, Duration.ofMinutes(11));
    var before = issue().counts().accounted();
    var heap = heap();
    var cpu = SYSTEM.getProcessCpuTime();
    var start = System.nanoTime();
    while (state() == IssueState.SENDING) {
      sweep();
    }
    var took = System.nanoTime() - start;
    say(issue().counts().accounted() - before, took, SYSTEM.getProcessCpuTime() - cpu, heap);
  }

  private void prepare(int readers) throws ExecutionException, InterruptedException {
    var relays = stage.stores().relays();
    if (relays.siteSnapshot().isEmpty()) {
      relays.describe(Revision.NONE, DomainSamples.site("Stafetten"));
      relays.open(
          new Relay(
              RELAY,
              "Klima",
              "Om klima.",
              Optional.empty(),
              List.of(new Category("Planlægning")),
              Language.DANISH,
              Relay.RelayState.OPEN));
    }
    var now = Instant.now();
    new MailingReaders(stage.stores(), RELAY, now.minusSeconds(60)).subscribe(readers);
    var publisher = new Publisher(relays, stage.stores().posts(), Clock.systemUTC());
    for (var number = 1; number <= POSTS; number++) {
      var draft =
          PostDraft.ofTeaser(
              "Indlæg " + number,
              DanishTime.dateOf(now).toString(),
              "Planlægning",
              "Kort sagt, hvad det handler om. ".repeat(8).strip());
      var _ = publisher.publish(RELAY, draft.withMailable(true));
    }
  }

  private void sweep() {
    new IssueSender(
            stage.stores(), service, this, clock, time -> LockSupport.parkNanos(time.toNanos()))
        .sweep(clock.instant().plus(SWEEP));
  }

  private Issue issue() {
    return stage.stores().issues().find(key).orElseThrow();
  }

  private IssueState state() {
    return stage.stores().issues().find(key).map(Issue::state).orElse(IssueState.HELD);
  }

  private static double heap() {
    for (var turn = 0; turn < 3; turn++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
  }

  private void say(int mails, long took, long cpu, double heap) {
    var counts = issue().counts();
    System.out.println(
        "| readers | mails a second | µs of CPU per mail | heap before, MB | after, MB | sent |"
            + " failed | skipped | unknown | balanced |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    System.out.printf(
        "| %,d | %.1f | %.0f | %.1f | %.1f | %,d | %d | %d | %d | %s |%n",
        issue().audience().readers(),
        mails / (took / SECOND),
        cpu / MICRO / mails,
        heap,
        heap(),
        counts.sent(),
        counts.failed(),
        counts.skipped(),
        counts.unknown(),
        issue().isBalanced() ? "yes" : "no");
  }

  @Override
  public void delivered(IssueKey issue, DeliveryState state) {}

  @Override
  public void obstructed(IssueKey issue, ServiceErrorDetails answer) {
    System.out.println("obstructed: " + answer);
  }

  @Override
  public void notComposed(IssueKey issue, RuntimeException cause) {
    throw cause;
  }

  @Override
  public void finished(Issue issue) {}
}
