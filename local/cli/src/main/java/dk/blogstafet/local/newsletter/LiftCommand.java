package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.EvidenceJson;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.Suppression;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `blogstafet subscribers lift`: lifts the suppression of an address.
@Command(
    name = "lift",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    aliases = "unsuppress",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet subscribers lift",
      "  blogstafet subscribers lift --stack NAME < adresse.txt"
    },
    exitCodeList = {"0:", "1:", "2:", "5:"})
final class LiftCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  LiftCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    var address = AddressInput.read(context, this);
    return context.work(
        folder,
        stores -> {
          var lifted = stores.feedback().lift(address);
          out().println(isJson() ? json(lifted) : text(lifted));
          return ExitCodes.DONE;
        });
  }

  private String text(List<Suppression> lifted) {
    var lines = lifted.stream().map(it -> "\n  " + EvidenceText.moment(it, messages()));
    return lifted.isEmpty()
        ? text("lift.nothing")
        : text("lift.done") + lines.collect(Collectors.joining());
  }

  private static String json(List<Suppression> lifted) {
    return JsonWriter.object(it -> {
      it.text("outcome", "done");
      it.objects("lifted", lifted, EvidenceJson::suppression);
    });
  }
}
