package dk.blogstafet.local.operating;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.local.machine.CommandStores;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostPurger;
import dk.blogstafet.relay.PurgeOutcome;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet purge`: removes a post for good, as where its text is illegal.
@Command(
    name = "purge",
    description =
        "Removes a post for good: its text and every earlier version, from the data, the pages and"
            + " the pages' earlier versions. What stays is its number, its address, the reason, and"
            + " hashes by which a copy can be known. Nothing brings it back; to take a post back,"
            + " withdraw it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  blogstafet purge skygge-i-byen asken-paa-hjoernet --reason \"Efter byrettens dom.\"",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:It is gone, or was.",
      "1:Something broke on the way: run it again until it says 0.",
      "2:The command was given wrongly, nobody said yes, or there is no such post."
    })
public final class PurgeCommand implements Callable<Integer> {
  private static final Duration STRETCH = Duration.ofMinutes(5);

  private final OperatorContext context;
  private final Clock clock;
  private final Optional<UnaryOperator<String>> prompt;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(index = "0", paramLabel = "RELAY", description = "The relay's slug.")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "POST", description = "The post's slug.")
  private String post = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "What readers are told; nothing of the post may be in it.")
  private String reason = "";

  @Option(names = "--yes", description = "Don't ask first.")
  private boolean yes;

  /// @param prompt asks a person for a text; empty where nobody is there
  public PurgeCommand(
      OperatorContext operatorContext, Clock clock, Optional<UnaryOperator<String>> prompt) {
    this.context = operatorContext;
    this.clock = clock;
    this.prompt = prompt;
  }

  @Override
  public Integer call() throws UserFacingException {
    if (!RelayId.isValid(relay) || !Slug.isValid(post)) {
      throw wrong("There is no post " + relay + "/" + post + ": name it as its address does.");
    }
    if (!isConfirmed()) {
      throw wrong("Nothing was purged: what you typed is not " + relay + "/" + post + ".");
    }
    try (var stores = context.open(folder)) {
      purge(stores, new RelayId(relay), new PostId(post));
      forget(stores, new RelayId(relay));
    }
    say("Purged " + relay + "/" + post + ": its address tells the reason and nothing else.");
    return 0;
  }

  /// Nothing brings a purged post back, so its name has to be typed.
  private boolean isConfirmed() {
    if (yes) {
      return true;
    }
    var name = relay + "/" + post;
    var ask = prompt.orElseThrow(() -> wrong("Nobody is here to ask: add --yes if you are sure."));
    return ask.apply("To purge it for good, type " + name + ": ").strip().equals(name);
  }

  private void purge(CommandStores commandStores, RelayId id, PostId name)
      throws UserFacingException {
    var stores = commandStores.stores();
    var version =
        switch (stores.posts().find(id, name)) {
          case PostLookup.PublishedPost(var whole) -> whole.post().version();
          case PostLookup.WithdrawnPost(var whole, _, _) -> whole.post().version();
          case PostLookup.PurgedPost _, PostLookup.NotFound _ -> 0;
        };
    var purger = new PostPurger(stores.relays(), stores.posts(), clock);
    switch (purger.purge(id, name, version, reason)) {
      case PurgeOutcome.Purged _, PurgeOutcome.AlreadyPurged _ -> {}
      case ChangeRefusal refusal -> refuse(refusal);
    }
  }

  private void refuse(ChangeRefusal refusal) throws UserFacingException {
    switch (refusal) {
      case ChangeRefusal.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(Language.ENGLISH));
        throw wrong(errors.stream().map(words::sentence).collect(Collectors.joining("\n")));
      }
      case ChangeRefusal.RelayNotFound _, ChangeRefusal.PostNotFound _, ChangeRefusal.PostGone _ ->
          throw wrong("There is no post " + relay + "/" + post + ": see blogstafet list.");
      case ChangeRefusal.Conflict _, ChangeRefusal.Busy _ ->
          throw new UserFacingException("Others are changing it: run it again.");
    }
  }

  /// Readers' pages first, then what the store remembers of them.
  private void forget(CommandStores stores, RelayId id) throws UserFacingException {
    var renewal = PageRenewal.of(AwsStores.withPages(stores.environment()), clock);
    var ended = renewal.purge().purge(id, clock.instant().plus(STRETCH));
    if (!(ended instanceof RenewalOutcome.UpToDate)) {
      throw new UserFacingException(
          "The text is gone, and pages still show it: run it again at once.");
    }
  }

  private void say(String sentence) {
    Objects.requireNonNull(spec).commandLine().getOut().println(sentence);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
