package dk.blogstafet.local.ops;

import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PictureSweeper;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.PurgeOutcome;
import dk.blogstafet.relay.search.IndexUpdate;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet purge`: removes a post permanently, for example if its text is illegal.
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    footer =
        "  blogstafet purge skygge-i-byen asken-paa-hjoernet --reason \"Efter byrettens dom.\"",
    exitCodeList = {"0:", "1:", "2:"})
public final class PurgeCommand extends CliCommand {
  private static final Duration STRETCH = Duration.ofMinutes(5);

  /// How often, and after what time, to look again whether another process still updates the index.
  private static final int TRIES = 20;

  private static final Duration WAIT = Duration.ofMillis(500);

  private final OperatorContext context;
  private final Clock clock;
  private final Optional<UnaryOperator<String>> prompt;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.post}", descriptionKey = "post")
  private String post = "";

  @Option(names = "--reason", required = true, paramLabel = "${bundle:label.text}")
  private String reason = "";

  @Option(names = "--yes")
  private boolean yes;

  /// @param prompt asks for a line of text; empty without a terminal
  public PurgeCommand(
      OperatorContext operatorContext, Clock clock, Optional<UnaryOperator<String>> prompt) {
    super(operatorContext.messages());
    this.context = operatorContext;
    this.clock = clock;
    this.prompt = prompt;
  }

  @Override
  protected int run() throws UserFacingException {
    if (!RelayId.isValid(relay) || !Slug.isValid(post)) {
      throw invalid("purge.malformed", name());
    }
    if (!isConfirmed()) {
      throw invalid("purge.declined", name());
    }
    try (var stores = context.open(folder)) {
      purge(stores, new RelayId(relay), new PostId(post));
      deletePictures(stores, new RelayId(relay), new PostId(post));
      forget(stores, new RelayId(relay));
    }
    out().println(text("purge.done", name()));
    return ExitCodes.DONE;
  }

  private String name() {
    return relay + "/" + post;
  }

  /// A purge can't be undone, so the post's name has to be typed.
  private boolean isConfirmed() {
    if (yes) {
      return true;
    }
    var ask = prompt.orElseThrow(() -> invalid("confirm.no-terminal"));
    return ask.apply(text("purge.confirm", name()) + " ").strip().equals(name());
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

  /// A repeated purge finds the pictures in the tombstone.
  private void deletePictures(CommandStores commandStores, RelayId id, PostId name) {
    var stores = commandStores.stores();
    if (stores.posts().find(id, name) instanceof PostLookup.PurgedPost(var tombstone)) {
      var pictures = AwsStores.pictures(commandStores.environment(), clock);
      new PictureSweeper(stores.relays(), stores.posts(), pictures, clock)
          .purge(id, tombstone.pictures());
    }
  }

  private void refuse(ChangeRefusal refusal) throws UserFacingException {
    switch (refusal) {
      case ChangeRefusal.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(messages().language()));
        throw new InvalidUsageException(
            line(), errors.stream().map(words::sentence).collect(Collectors.joining("\n")));
      }
      case ChangeRefusal.RelayNotFound _, ChangeRefusal.PostNotFound _, ChangeRefusal.PostGone _ ->
          throw invalid("purge.unknown", name());
      case ChangeRefusal.Conflict _, ChangeRefusal.Busy _ ->
          throw UserFacingException.of("purge.conflict", name());
    }
  }

  /// Removes readers' pages first, then the pages' earlier versions, then earlier search indexes.
  private void forget(CommandStores stores, RelayId id) throws UserFacingException {
    var renewal = PageRenewal.of(AwsStores.withPages(stores.environment()), clock);
    var ended = renewal.purge().purge(id, clock.instant().plus(STRETCH));
    if (!(ended instanceof RenewalOutcome.UpToDate) || !isIndexed(stores)) {
      throw UserFacingException.of("purge.unfinished", name());
    }
  }

  /// A stream's function may be updating the index, perhaps with the post.
  private boolean isIndexed(CommandStores stores) {
    var updater = AwsSearch.updater(stores.environment(), clock);
    for (var tries = 0; tries < TRIES; tries++) {
      if (updater.update(clock.instant().plus(STRETCH)) instanceof IndexUpdate.FullyIndexed) {
        return true;
      }
      RetryPause.real().pause(WAIT);
    }
    return false;
  }
}
