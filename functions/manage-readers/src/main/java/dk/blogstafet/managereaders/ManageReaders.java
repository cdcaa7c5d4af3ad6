package dk.blogstafet.managereaders;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.RequestFingerprint;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Does for one reader what the reader asks an editor for, by phone or letter, and imports and
/// exports lists. Addresses are in bodies only, so that they are in no log.
final class ManageReaders implements SignedOperation {
  private static final String EVIDENCE = "POST /api/readers/evidence";
  private static final String UNSUBSCRIPTION = "POST /api/readers/unsubscription";
  private static final String ERASURE = "POST /api/readers/erasure";
  private static final String IMPORT = "POST /api/relays/{relay}/subscribers/import";
  private static final String EXPORT = "POST /api/relays/{relay}/subscribers/export";

  private final ReaderActions actions;
  private final ReaderLists lists;
  private final KeyVault vault;

  ManageReaders(ReaderActions actions, ReaderLists lists, KeyVault vault) {
    this.actions = actions;
    this.lists = lists;
    this.vault = vault;
  }

  /// A reader may read all relays; a list is one relay's.
  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return switch (request.routeKey()) {
      case IMPORT, EXPORT -> PathParameters.allows(grant, KeyScope.READERS, request);
      default -> grant.allowsEverywhere(KeyScope.READERS);
    };
  }

  /// The body has an address, which can't be found from a keyed digest.
  @Override
  public String fingerprint(GatewayRequest request) {
    return RequestFingerprint.of(request, body -> vault.hmac().text("request", body));
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    try {
      return switch (request.routeKey()) {
        case EVIDENCE -> of(request, address -> actions.show(act, address));
        case UNSUBSCRIPTION -> of(request, address -> actions.unsubscribe(act, address));
        case ERASURE -> of(request, address -> actions.erase(act, address));
        case IMPORT -> at(request, relay -> add(request, act, relay));
        case EXPORT -> at(request, relay -> export(request, act, relay));
        default -> PathParameters.notFound(request);
      };
    } catch (ContentionException busy) {
      return WriteProblems.busy(request.language());
    }
  }

  private static GatewayResponse at(
      GatewayRequest request, Function<RelayId, GatewayResponse> answer) {
    return PathParameters.relay(request)
        .map(answer)
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse add(GatewayRequest request, SignedAction act, RelayId relay) {
    return lists.add(request.language(), act, relay, ListPortionRequest.read(request.content()));
  }

  private GatewayResponse export(GatewayRequest request, SignedAction act, RelayId relay) {
    var after =
        JsonBody.read(request.content(), json -> Optional.ofNullable(json.text("after")))
            .filter(SubscriberId::isValid)
            .map(SubscriberId::new);
    return lists.export(request.language(), act, relay, after);
  }

  private static GatewayResponse of(
      GatewayRequest request, Function<EmailAddress, GatewayResponse> answer) {
    var typed =
        JsonBody.read(request.content(), json -> Optional.ofNullable(json.text("email")))
            .orElse(null);
    return EmailAddress.errorOf(typed)
        .map(error -> WriteProblems.invalid(request.language(), List.of(error)))
        .orElseGet(() -> answer.apply(EmailAddress.parse(typed).orElseThrow()));
  }
}
