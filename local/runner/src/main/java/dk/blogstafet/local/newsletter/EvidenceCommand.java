package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.Place;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Excerpt;
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
      Codes.BROKEN_LINE,
      "2:The command was given wrongly, or what was typed is no address.",
      Codes.AGAIN_LINE
    })
public final class EvidenceCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final Place place = new Place();

  @Option(
      names = "--language",
      paramLabel = "da|en",
      description = "The sheet's language; without it, the environment's.")
  private @Nullable String language;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  public EvidenceCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    var speech = speech();
    var address = GivenAddress.read(desk, spec);
    return desk.work(
        spec,
        place,
        json,
        bureau -> {
          var report = bureau.evidence().sheet(address, bureau.ids());
          var words =
              json
                  ? SheetJson.of(report, desk.version())
                  : SheetText.of(report, bureau.relays().siteSnapshot(), desk.version(), speech);
          Objects.requireNonNull(spec).commandLine().getOut().println(Excerpt.visible(words));
          return Codes.DONE;
        });
  }

  private Speech speech() {
    return Optional.ofNullable(language)
        .map(tag ->
            Language.parse(tag)
                .map(desk.speech()::in)
                .orElseThrow(() ->
                    Desk.wrong(spec, desk.speech().text("evidence.language", Excerpt.quoted(tag)))))
        .orElse(desk.speech());
  }
}
