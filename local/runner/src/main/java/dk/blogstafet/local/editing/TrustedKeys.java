package dk.blogstafet.local.editing;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.local.machine.AwsTrouble;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.UsualHome;
import dk.blogstafet.local.machine.Workplace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/// The keys of a data folder on this machine, or of a stack in AWS: whoever can write there is
/// trusted without a signature.
public final class TrustedKeys implements KeyBooks {
  private final Path template;
  private final Map<String, String> environment;
  private final Clock clock;

  /// The keys that somebody can write to.
  ///
  /// @param environment of this process: it says who the operator is to AWS
  public TrustedKeys(Path template, Map<String, String> environment, Clock clock) {
    this.template = template;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public int inFolder(Path data, Job job) throws Trouble {
    try (var workplace = Workplace.openExisting(data, template, UsualHome.ADDRESS)) {
      return work(workplace, job);
    } catch (SdkException broken) {
      throw new Trouble("The keys in " + data + " can't be changed: " + broken.getMessage());
    }
  }

  @Override
  public int onStack(String name, Job job) throws Trouble {
    try (var workplace = Workplace.ofStack(name, environment)) {
      return work(workplace, job);
    } catch (SdkException refused) {
      throw AwsTrouble.of(refused);
    }
  }

  private int work(Workplace workplace, Job job) throws Trouble {
    return job.run(AwsEditing.of(workplace.environment(), clock).editors());
  }
}
