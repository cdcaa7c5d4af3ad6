package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.newsletter.Reapplication.Effect;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet subscribers reapply`: makes a restored table forget again.
@Command(
    name = "reapply",
    description =
        "Applies the log of suppressions to a subscribers' table that was restored to an earlier"
            + " moment: nobody gets mail again who left, was erased, bounced or complained since."
            + " Broken off or given again, it ends the same.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  blogstafet subscribers reapply",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The table says what the log says.",
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.AGAIN_LINE
    })
final class ReapplyCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  ReapplyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.work(
        spec,
        data.folder(),
        json,
        bureau -> {
          var effects = apply(bureau);
          Objects.requireNonNull(spec)
              .commandLine()
              .getOut()
              .println(json ? json(effects) : text(effects));
          return Codes.DONE;
        });
  }

  private static Map<Effect, Integer> apply(Bureau bureau) {
    var relays = bureau.ids();
    var reapplication = bureau.reapplication();
    var effects = new EnumMap<Effect, Integer>(Effect.class);
    for (var effect : Effect.values()) {
      effects.put(effect, 0);
    }
    var next = Optional.<String>empty();
    do {
      var pass = reapplication.part(next, relays);
      pass.lines().forEach((effect, count) -> effects.merge(effect, count, Integer::sum));
      next = pass.next();
    } while (next.isPresent());
    return effects;
  }

  private static int lines(Map<Effect, Integer> effects) {
    return effects.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String text(Map<Effect, Integer> effects) {
    return desk.speech()
        .text(
            "reapply.done",
            lines(effects),
            effects.get(Effect.LEFT),
            effects.get(Effect.ERASED),
            effects.get(Effect.BARRED));
  }

  private static String json(Map<Effect, Integer> effects) {
    return JsonWriter.object(it -> {
      it.text("outcome", "done");
      it.number("lines", lines(effects));
      it.number("left", effects.getOrDefault(Effect.LEFT, 0));
      it.number("erased", effects.getOrDefault(Effect.ERASED, 0));
      it.number("barred", effects.getOrDefault(Effect.BARRED, 0));
    });
  }
}
