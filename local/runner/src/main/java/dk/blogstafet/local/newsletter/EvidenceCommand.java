package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.relay.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet evidence`: what is kept of a reader, for whoever doubts that they asked for mail.
@Command(
    name = "evidence",
    description =
        "Prints what is kept of a reader: each line of the record of consent with the exact words"
            + " agreed to, the page, the newsletter and every moment; what stands now; and why no"
            + " mail goes there, if none does. The address comes from standard input.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet evidence",
      "        and type the address",
      "  blogstafet evidence --language da < adresse.txt > bevis.txt"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Here it is, also where nothing is kept.",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, or what was typed is no address.",
      NewsletterExitCodes.AGAIN_LINE
    })
public final class EvidenceCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(
      names = "--language",
      paramLabel = "da|en",
      description = "The sheet's language; without it, the environment's.")
  private @Nullable String language;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  public EvidenceCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  @Override
  public Integer call() {
    var messages = messages();
    var address = AddressInput.read(context, spec);
    return context.work(
        spec,
        folder,
        json,
        stores -> {
          var report = stores.evidence().report(address, stores.ids());
          var words =
              json
                  ? EvidenceJson.of(report, context.version())
                  : EvidenceText.of(
                      report, stores.relays().siteSnapshot(), context.version(), messages);
          Objects.requireNonNull(spec).commandLine().getOut().println(TerminalText.visible(words));
          return NewsletterExitCodes.DONE;
        });
  }

  private CommandMessages messages() {
    return Optional.ofNullable(language)
        .map(tag ->
            Language.parse(tag)
                .map(context.messages()::in)
                .orElseThrow(() ->
                    NewsletterCommandContext.wrong(
                        spec,
                        context.messages().text("evidence.language", TerminalText.quoted(tag)))))
        .orElse(context.messages());
  }
}
