package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.records.ConsentEvidence;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `blogstafet subscribers erase`: erases a reader's data, on request by phone or letter.
@Command(
    name = "erase",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = {"  blogstafet subscribers erase", "  blogstafet subscribers erase < adresse.txt"},
    exitCodeList = {"0:", "1:", "2:", "5:"})
final class EraseCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  EraseCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    var address = AddressInput.read(context, this);
    return context.work(
        folder,
        stores -> {
          var report = stores.evidence().report(address, stores.ids());
          if (!report.isErased()) {
            var now = stores.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            stores.erasure().erase(report.who(), stores.ids(), now);
          }
          out().println(isJson() ? json(report) : text(report));
          return ExitCodes.DONE;
        });
  }

  private String text(ConsentEvidence.EvidenceReport report) {
    return report.isEmpty()
        ? text("erase.nothing")
        : text(
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
