package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.newsletter.SuppressionReplay.ReplayEffect;
import dk.blogstafet.newsletter.SuppressionReplay.ReplayProgress;
import java.util.EnumMap;
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
      NewsletterExitCodes.BROKEN_LINE,
      NewsletterExitCodes.WRONG_LINE,
      NewsletterExitCodes.AGAIN_LINE
    })
final class ReapplyCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  ReapplyCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  @Override
  public Integer call() {
    return context.work(
        spec,
        folder,
        json,
        stores -> {
          var whole = apply(stores);
          Objects.requireNonNull(spec)
              .commandLine()
              .getOut()
              .println(json ? json(whole) : text(whole));
          return NewsletterExitCodes.DONE;
        });
  }

  /// Every part, added up.
  private static ReplayProgress apply(NewsletterStores stores) {
    var relays = stores.ids();
    var replay = stores.replay();
    var lines = new EnumMap<ReplayEffect, Integer>(ReplayEffect.class);
    var next = Optional.<String>empty();
    do {
      var progress = replay.applyPage(next, relays);
      progress.lines().forEach((effect, count) -> lines.merge(effect, count, Integer::sum));
      next = progress.next();
    } while (next.isPresent());
    return new ReplayProgress(lines, Optional.empty());
  }

  private static int lines(ReplayProgress progress) {
    return progress.lines().values().stream().mapToInt(Integer::intValue).sum();
  }

  private String text(ReplayProgress progress) {
    return context
        .messages()
        .text(
            "reapply.done",
            lines(progress),
            progress.count(ReplayEffect.LEFT),
            progress.count(ReplayEffect.ERASED),
            progress.count(ReplayEffect.BARRED),
            progress.count(ReplayEffect.LIFTED));
  }

  private static String json(ReplayProgress progress) {
    return JsonWriter.object(it -> {
      it.text("outcome", "done");
      it.number("lines", lines(progress));
      it.number("left", progress.count(ReplayEffect.LEFT));
      it.number("erased", progress.count(ReplayEffect.ERASED));
      it.number("barred", progress.count(ReplayEffect.BARRED));
      it.number("lifted", progress.count(ReplayEffect.LIFTED));
    });
  }
}
