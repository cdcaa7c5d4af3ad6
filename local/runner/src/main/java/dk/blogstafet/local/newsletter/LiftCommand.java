package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.newsletter.Suppression;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet subscribers lift`: lets mail go to an address again.
@Command(
    name = "lift",
    aliases = "unsuppress",
    description =
        "Lifts the bounces and complaints that keep mail from an address. The address comes from"
            + " standard input, spelled as the reader spells it. A newsletter that ended stays so:"
            + " the reader signs up again. Who left or was erased needs no lift. Lift a complaint"
            + " only if the reader asks for it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet subscribers lift",
      "        and type the address",
      "  blogstafet subscribers lift --stack NAME < adresse.txt"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:No bounce or complaint keeps mail from the address any longer.",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, or what was typed is no address.",
      NewsletterExitCodes.AGAIN_LINE
    })
final class LiftCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  LiftCommand(NewsletterCommandContext newsletterCommandContext) {
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
          var lifted = stores.feedback().lift(address);
          Objects.requireNonNull(spec)
              .commandLine()
              .getOut()
              .println(json ? json(lifted) : text(lifted));
          return NewsletterExitCodes.DONE;
        });
  }

  private String text(List<Suppression> lifted) {
    var messages = context.messages();
    var lines = lifted.stream().map(it -> "\n  " + EvidenceText.moment(it, messages));
    return lifted.isEmpty()
        ? messages.text("lift.nothing")
        : messages.text("lift.done") + lines.collect(Collectors.joining());
  }

  private static String json(List<Suppression> lifted) {
    return JsonWriter.object(it -> {
      it.text("outcome", "done");
      it.objects("lifted", lifted, EvidenceJson::suppression);
    });
  }
}
