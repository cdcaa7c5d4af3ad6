package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.suppression.SuppressionReplay.ReplayEffect;
import dk.blogstafet.newsletter.suppression.SuppressionReplay.ReplayProgress;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.util.EnumMap;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `blogstafet subscribers reapply`: applies the suppression log to a restored table.
@Command(
    name = "reapply",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = "  blogstafet subscribers reapply",
    exitCodeList = {"0:", "1:", "2:", "5:"})
final class ReapplyCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  ReapplyCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    return context.work(
        folder,
        stores -> {
          holdNewsletters(stores);
          var whole = apply(stores);
          out().println(isJson() ? json(whole) : text(whole));
          return ExitCodes.DONE;
        });
  }

  /// Makes newsletters wait for an operator: the restored table lacks what was mailed since.
  private static void holdNewsletters(NewsletterStores stores) {
    OptimisticRetry.until(() -> {
      var site = stores.issues().overview().site();
      var held = IssueUpdate.of(site.restored(stores.clock().instant()));
      return site.restored().isPresent() || stores.issues().update(held)
          ? Optional.of(true)
          : Optional.empty();
    });
  }

  /// Applies the log part by part, and adds up what was done.
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
    return text(
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
