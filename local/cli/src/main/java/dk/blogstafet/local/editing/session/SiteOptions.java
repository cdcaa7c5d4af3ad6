package dk.blogstafet.local.editing.session;

import dk.blogstafet.aws.CloudFormationStack;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.editing.sending.RetryBackoff;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.StackFinder;
import dk.blogstafet.local.runtime.UserFacingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The site that a command works on, and how long it retries.
public final class SiteOptions {
  @Option(names = "--site", paramLabel = "URL")
  private @Nullable String site;

  @Option(names = "--wait", paramLabel = "${bundle:label.seconds}", defaultValue = "60")
  private int seconds = 60;

  /// The options as if they had been given.
  public static SiteOptions of(String site) {
    var options = new SiteOptions();
    options.site = site;
    return options;
  }

  /// Uses the site of a stack, without its CDN.
  ///
  /// @throws InvalidUsageException if `--site` is given too
  /// @throws UserFacingException if the stack is not of this template
  public void use(CloudFormationStack stack, CliCommand command) throws UserFacingException {
    if (site != null) {
      throw command.invalid("site-or-stack");
    }
    site = StackFinder.output(stack, "EditorsAddress");
  }

  RetryBackoff.RetryBudget retryBudget(CliEnvironment environment) {
    var all = Duration.ofSeconds(Math.max(0, seconds));
    return new RetryBackoff.RetryBudget(all, environment.clock(), environment.pause());
  }

  /// The site's address.
  ///
  /// @throws InvalidUsageException if it isn't one
  SiteAddress address(CliEnvironment environment, CommandLine line) {
    var set = environment.environment().getOrDefault("BLOGSTAFET_SITE", "");
    var text = Optional.ofNullable(site).orElse(set.isBlank() ? DefaultSiteAddress.TEXT : set);
    return SiteAddress.parse(text)
        .orElseThrow(() ->
            new InvalidUsageException(line, environment.messages().text("site.malformed", text)));
  }
}
