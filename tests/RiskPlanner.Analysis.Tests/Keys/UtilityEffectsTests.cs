using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Tests.Keys;

/// <summary>What the model says of utilities, by which labels are followed through a policy, is what the world of tokens does.</summary>
public class UtilityEffectsTests
{
    [Fact]
    public void The_model_and_the_world_of_tokens_say_the_same_of_each_utility() => Assert.Equal(
        BackupUtilities.All.Select(utility => (utility.Name, utility.ThroughAccessMethods, utility.LeavesDump, utility.CopiesLikeEncrypted)).Order(),
        UtilityEffects.ByName.Select(one => (one.Key, one.Value.ThroughAccessMethods, one.Value.LeavesDump, one.Value.CopiesLikeEncryptedFrom is not null)).Order());
}
