package dk.blogstafet.local.editing;

import dk.blogstafet.aws.CloudFormationStack;
import dk.blogstafet.local.editing.sending.RetryBackoff;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.machine.DefaultSiteAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which site a command is for, and how it answers.
final class SiteOptions {
  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "The site. Without it BLOGSTAFET_SITE, or else " + DefaultSiteAddress.TEXT + ".")
  private @Nullable String site;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to try again where the site is busy (${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  /// The options as if they had been given.
  static SiteOptions of(String site, boolean json) {
    var options = new SiteOptions();
    options.site = site;
    options.json = json;
    return options;
  }

  /// Goes to the site of a stack, past its CDN.
  ///
  /// @throws ParameterException if another site is named
  void go(CloudFormationStack stack, CommandLine line) {
    if (site != null) {
      throw new ParameterException(line, "Give --site or --stack, not both.");
    }
    site = stack.output("EditorsAddress");
  }

  boolean isJson() {
    return json;
  }

  RetryBackoff.RetryBudget patience(CliEnvironment environment) {
    var all = Duration.ofSeconds(Math.max(0, seconds));
    return new RetryBackoff.RetryBudget(all, environment.clock(), environment.pause());
  }

  /// The site.
  ///
  /// @throws ParameterException for an address that can't be one
  SiteAddress address(CliEnvironment environment, CommandLine line) {
    var set = environment.environment().getOrDefault("BLOGSTAFET_SITE", "");
    var text = Optional.ofNullable(site).orElse(set.isBlank() ? DefaultSiteAddress.TEXT : set);
    return SiteAddress.parse(text)
        .orElseThrow(() ->
            new ParameterException(
                line,
                "“"
                    + text
                    + "” can't be a site. Give --site as https://… with nothing behind the name"
                    + " (http:// only for this machine)."));
  }
}
