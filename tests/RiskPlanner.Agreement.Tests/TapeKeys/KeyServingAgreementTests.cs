using NodaTime;
using RiskPlanner.Analysis.TapeKeys;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Agreement.Tests.TapeKeys;

/// <summary>Key servers with real keys and key servers in which keys are numbers answer alike, whatever is done to them.</summary>
public class KeyServingAgreementTests
{
    private const int Runs = 400;
    private const int Commands = 110;

    [Fact]
    public void Both_worlds_answer_every_command_alike_and_keep_the_same_records()
    {
        var faults = new HashSet<ServingFault>();
        var kinds = new HashSet<Type>();
        var (read, byLabel, inGroups, second) = (0, 0, 0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var both = new BothKeyServings();
            var random = new Random(run);
            var commands = new RandomCommands(random);
            foreach (var command in RandomCommands.Beginning(partnerAsks: run % 8 > 0)) Assert.Null(both.Do(command).Refusal);
            for (var number = 0; number < Commands; number++)
            {
                both.AdvanceTo(KeyServingEstate.From + Duration.FromMinutes(number));
                // Now and then a branch is gone that the rest must not see.
                if (random.Next(15) == 0) both.Fork().Do(commands.Next());
                var command = commands.Next();
                var answer = both.Do(command);
                kinds.Add(command.GetType());
                if (answer.Refusal is { } refusal) faults.Add(refusal.Fault);
                foreach (var attempt in answer.Attempts) faults.Add(attempt.Refusal.Fault);
                if (answer.Content is null) continue;
                read++;
                if (answer.OpenedBy!.StartsWith("LTO", StringComparison.Ordinal)) inGroups++;
                else byLabel++;
                if (answer.Attempts.Count > 0) second++;
            }

            both.AssertRecordsAgree();
        }

        // What was compared is worth comparing: each command, each reason, and readings of each kind.
        Assert.Equal(typeof(ServingCommand).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(ServingCommand))), kinds.Count);
        Assert.Empty(Enum.GetValues<ServingFault>().Except(faults));
        Assert.True(read > 600 && byLabel > 400 && inGroups > 60 && second > 100, $"read {read}, by label {byLabel}, in groups {inGroups}, by a later try {second}");
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_world_of_tokens_with_a_wrong_rule_is_caught(string name)
    {
        var wrong = Wrong[name];
        for (var run = 0; run < Runs; run++)
        {
            var both = new BothKeyServings(symbolic: new SymbolicKeyServingFactory(wrong));
            var commands = new RandomCommands(new Random(run));
            foreach (var command in RandomCommands.Beginning().Concat(Enumerable.Range(0, Commands).Select(_ => commands.Next())))
            {
                var (emulated, symbolic) = both.TryBoth(command);
                if (BothKeyServings.Words(emulated) != BothKeyServings.Words(symbolic)) return;
            }
        }

        Assert.Fail($"{name} was not caught.");
    }

    private static Dictionary<string, KeyServingRules> Wrong { get; } = new()
    {
        ["master keys wrap nothing"] = KeyServingRules.Faithful with { MasterKeysWrap = false },
        ["no refresh is needed"] = KeyServingRules.Faithful with { ChangesNeedRefresh = false },
        ["key rings are looked at each time"] = KeyServingRules.Faithful with { KeyStoreIsLoadedAtStart = false },
        ["profiles let everybody"] = KeyServingRules.Faithful with { ProfilesDecide = false },
        ["hashes find nothing"] = KeyServingRules.Faithful with { HashesFindRenamed = false },
        ["rekeying adds"] = KeyServingRules.Faithful with { RekeyReplaces = false },
        ["device tables let every drive"] = KeyServingRules.Faithful with { DeviceTablesDecide = false },
    };

    public static TheoryData<string> Mutants { get; } = [.. Wrong.Keys];
}
