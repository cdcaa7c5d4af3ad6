package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.newsletter.ConsentEvidence;
import dk.blogstafet.newsletter.Suppression;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet subscribers erase`: forgets a reader who asks by phone or letter.
@Command(
    name = "erase",
    description =
        "Erases everything about a reader: newsletters, sign-ups and the record of consent. The"
            + " address comes from standard input. What stays is a code of it, with the reason, so"
            + " that no list brings it back. Can't be taken back; print the evidence first if you"
            + " may need it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet subscribers erase",
      "        and type the address",
      "  blogstafet subscribers erase < adresse.txt"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing is kept any longer.",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, or what was typed is no address.",
      NewsletterExitCodes.AGAIN_LINE
    })
final class EraseCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  EraseCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  @Override
  public Integer call() {
    var address = AddressInput.read(context, spec);
    return context.work(
        spec,
        folder,
        json,
        stores -> {
          var report = stores.evidence().report(address, stores.ids());
          if (!isErased(report)) {
            var now = stores.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            stores.erasure().erase(report.who(), stores.ids(), now);
          }
          Objects.requireNonNull(spec)
              .commandLine()
              .getOut()
              .println(json ? json(report) : text(report));
          return NewsletterExitCodes.DONE;
        });
  }

  /// Erased before, and nothing came since.
  private static boolean isErased(ConsentEvidence.EvidenceReport report) {
    return report.isEmpty()
        && report.suppressions().stream()
            .anyMatch(it -> it.reason() == Suppression.SuppressionReason.ERASED);
  }

  private String text(ConsentEvidence.EvidenceReport report) {
    return report.isEmpty()
        ? context.messages().text("erase.nothing")
        : context
            .messages()
            .text(
                "erase.done",
                report.subscriber().subscriptions().size(),
                report.waiting().size(),
                report.record().size());
  }

  private static String json(ConsentEvidence.EvidenceReport report) {
    return JsonWriter.object(it -> {
      it.text("outcome", "done");
      it.number("newsletters", report.subscriber().subscriptions().size());
      it.number("waiting", report.waiting().size());
      it.number("record", report.record().size());
    });
  }
}
