package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.EvidenceJson;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.relay.validation.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet evidence`: prints what is stored about a reader, as evidence of consent.
@Command(
    name = "evidence",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = {"  blogstafet evidence", "  blogstafet evidence --lang da < adresse.txt > bevis.txt"},
    exitCodeList = {"0:", "1:", "2:", "5:"})
public final class EvidenceCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  /// The name of `--lang` until 0.1.0, which scripts may use.
  @Option(names = "--language", paramLabel = "da|en", hidden = true)
  private @Nullable String language;

  public EvidenceCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    var sheet = sheet();
    var address = AddressInput.read(context, this);
    return context.work(
        folder,
        stores -> {
          var report = stores.evidence().report(address, stores.ids());
          var words =
              isJson()
                  ? JsonWriter.object(
                      it -> EvidenceJson.write(it, report, Optional.of(context.version())))
                  : EvidenceText.of(
                      report, stores.relays().siteSnapshot(), context.version(), sheet);
          out().println(TerminalText.visible(words));
          return ExitCodes.DONE;
        });
  }

  private CommandMessages sheet() {
    return Optional.ofNullable(language)
        .map(tag ->
            Language.parse(tag)
                .map(CommandMessages::in)
                .orElseThrow(() -> invalid("evidence.language", TerminalText.quoted(tag))))
        .orElse(messages());
  }
}
