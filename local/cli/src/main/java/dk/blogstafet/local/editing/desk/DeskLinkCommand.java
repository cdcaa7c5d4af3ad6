package dk.blogstafet.local.editing.desk;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.admission.EditorInvitationDraft;
import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.CommandOutput;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.runtime.AwsErrorAdvice;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.UserFacingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/// `blogstafet desk link`: prints a link that opens the desk once.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "link",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet desk link --data .blogstafet",
      "  blogstafet desk link --stack blogs --owner \"Ane Holm\""
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class DeskLinkCommand extends EditorCommand {
  private final Path template;

  @Mixin private final KeyOption key = new KeyOption();

  @Option(names = "--owner", paramLabel = "${bundle:label.name}")
  private @Nullable String owner;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Option(names = "--stack", paramLabel = "${bundle:label.name}")
  private @Nullable String stack;

  DeskLinkCommand(CliEnvironment environment, Path template) {
    super(environment);
    this.template = template;
  }

  @Override
  protected int run() throws UserFacingException {
    if (data != null && stack != null) {
      throw invalid("stack-or-folder");
    }
    var link = DeskLink.create(Optional.ofNullable(owner).orElseGet(() -> text("desk.owner")));
    return data == null && stack == null ? send(link) : store(link);
  }

  /// Sends the invitation, signed with the root key or another one that manages keys.
  private int send(DeskLink link) throws UserFacingException {
    try (var session = session()) {
      var request = ApiWriteRequest.post(ApiUrls.EDITOR_INVITATIONS, body(link.draft()));
      var address = link.address(session.site().home());
      return session.run(
          () -> shown(session.sender(key.file(environment())).send(request), address),
          _ -> lines(address));
    }
  }

  /// The site knows only the code's hash, so its response can't name the link.
  private static ApiResult shown(ApiResult result, String address) {
    return result instanceof ApiResult.Done
        ? new ApiResult.Done(CommandOutput.text("link", address))
        : result;
  }

  private static String body(EditorInvitationDraft draft) {
    return RequestBodies.of(json -> {
      json.text("codeHash", Optional.ofNullable(draft.codeHash()));
      json.text("owner", Optional.ofNullable(draft.owner()));
      json.texts("scopes", draft.scopes());
      json.texts("relays", draft.relays());
      json.text("kind", Optional.ofNullable(draft.kind()));
    });
  }

  /// Stores the invitation with the operator's access to the table.
  private int store(DeskLink link) throws UserFacingException {
    try (var stores = open()) {
      var editing = AwsEditing.of(stores.environment(), environment().clock());
      var home = home(stores);
      return switch (link.store(editing, environment().clock())) {
        case InvitationOutcome.Invited _ -> {
          var address = link.address(home);
          output().good(CommandOutput.text("link", address), lines(address));
          yield ExitCodes.DONE;
        }
        case InvitationOutcome.Invalid _ -> throw invalid("desk.owner.invalid");
        case InvitationOutcome.ExceedsGrant(), InvitationOutcome.CodeTaken() ->
            throw new IllegalStateException("Operators may invite to everything, by a new code");
      };
    } catch (SdkException refused) {
      throw AwsErrorAdvice.of(refused);
    }
  }

  private CommandStores open() throws UserFacingException {
    return stack == null
        ? CommandStores.openExisting(
            Optional.ofNullable(data).orElseThrow(), template, DefaultSiteAddress.ADDRESS)
        : CommandStores.ofStack(stack, environment().environment());
  }

  private static URI home(CommandStores stores) throws UserFacingException {
    return stores
        .stores()
        .relays()
        .siteSnapshot()
        .map(it -> it.site().home())
        .orElseThrow(() -> UserFacingException.of("desk.no-site"));
  }

  private List<String> lines(String address) {
    return messages().lines("desk.link", address);
  }
}
