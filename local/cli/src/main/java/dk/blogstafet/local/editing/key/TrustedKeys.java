package dk.blogstafet.local.editing.key;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.local.runtime.AwsErrorAdvice;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/// The keys of a data folder on this machine or of a stack in AWS: write access to the store needs
/// no signature.
public final class TrustedKeys implements EditorKeyStore {
  private final Path template;
  private final Map<String, String> environment;
  private final Clock clock;

  /// @param environment of this process, with the operator's AWS credentials
  public TrustedKeys(Path template, Map<String, String> environment, Clock clock) {
    this.template = template;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public int inFolder(Path data, KeyJob job) throws UserFacingException {
    try (var stores = CommandStores.openExisting(data, template, DefaultSiteAddress.ADDRESS)) {
      return work(stores, job);
    } catch (SdkException broken) {
      throw UserFacingException.of("key.store", data, String.valueOf(broken.getMessage()));
    }
  }

  @Override
  public int onStack(String name, KeyJob job) throws UserFacingException {
    try (var stores = CommandStores.ofStack(name, environment)) {
      return work(stores, job);
    } catch (SdkException refused) {
      throw AwsErrorAdvice.of(refused);
    }
  }

  private int work(CommandStores stores, KeyJob job) throws UserFacingException {
    return job.run(AwsEditing.of(stores.environment(), clock).editors());
  }
}
