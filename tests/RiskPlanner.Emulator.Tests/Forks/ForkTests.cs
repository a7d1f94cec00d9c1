using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.Tests.Mutants;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Emulator.Tests.Forks;

/// <summary>
/// A fork goes on as the original would have: whatever is done to one and to the other afterwards, each is a world that was never
/// forked and got the same instructions.
/// </summary>
public class ForkTests(ITestOutputHelper output)
{
    private const int Seeds = 80;

    [Fact]
    public void Original_fork_and_fork_of_the_fork_each_are_what_a_world_of_its_own_would_be()
    {
        var carriedOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (different, failed) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var family = Family.Of(seed, EmulatorParts.Faithful);
            foreach (var (verb, answer) in family.AnswersOfForks)
            {
                if (answer.Done) carriedOut[verb] = carriedOut.GetValueOrDefault(verb) + 1;
                else failed++;
            }

            if (!family.Original.SequenceEqual(family.Fork) && !family.Fork.SequenceEqual(family.ForkOfFork)) different++;
            Assert.True(family.IsAsFreshWorlds, $"Seed {seed}");
        }

        output.WriteLine($"{different} of {Seeds} families with three different worlds; {carriedOut.Values.Sum()} instructions carried out, {failed} failed.");
        foreach (var (verb, count) in carriedOut) output.WriteLine($"{verb}: {count}");
        // The property says something: the worlds of nearly every family went apart, and in forks each verb was carried out.
        Assert.True(different > Seeds * 9 / 10);
        Assert.Empty(VerbsOfThePort.Except(carriedOut.Keys.Select(verb => verb.Split(' ')[0])));
        Assert.Empty(OfEach<LostPart>("Lose").Concat(OfEach<RestoredPart>("Restore")).Concat(SourcesOfKeys).Except(carriedOut.Keys));
    }

    /// <summary>Who tries one CKDS copy after the other goes on with the same copy of the world (<see cref="RecoveryStep.LeavesNothingWhereItFails"/>).</summary>
    [Fact]
    public void A_key_that_cannot_be_put_back_and_a_CKDS_copy_that_cannot_go_live_leave_the_world_as_it_was()
    {
        var failed = new SortedDictionary<RecoveryAction, int>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var estate = InstructionMaker.NewEstate(seed: (ulong)seed);
            Family.Give(estate.World, estate, [.. InstructionMaker.Opening(estate), .. new InstructionMaker(seed).Next(20, estate)]);
            var before = WorldDump.Of(estate.World, []);
            foreach (var step in InstructionMaker.KeyRestores())
            {
                if (estate.World.ProbeKeyService(step.System).Failure is not null && step.Action == RecoveryAction.RestoreKeyThroughSpareDomain) continue;
                var fork = (EmulatedWorld)estate.World.Fork();
                if (step.CarryOut(fork).Done) continue;
                Assert.True(step.LeavesNothingWhereItFails);
                Assert.True(before.SequenceEqual(WorldDump.Of(fork, [])), $"Seed {seed}, {step}");
                failed[step.Action] = failed.GetValueOrDefault(step.Action) + 1;
            }
        }

        output.WriteLine(string.Join(", ", failed.Select(entry => $"{entry.Key}: {entry.Value}")));
        Assert.Equal(InstructionMaker.KeyRestores().Select(step => step.Action).Distinct().Order(), failed.Keys);
        Assert.All(failed.Values, count => Assert.InRange(count, 50, int.MaxValue));
    }

    [Fact]
    public void A_fork_that_forgets_something_is_caught()
    {
        var forgetful = EmulatorParts.Faithful with { Registers = () => new ForgetfulRegisters() };

        Assert.Contains(Enumerable.Range(0, 10), seed => !Family.Of(seed, forgetful).IsAsFreshWorlds);
    }

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData(nameof(Mutant.MirrorThatKeepsADeletedDataSet))]
    [InlineData(nameof(Mutant.MirrorThatIgnoresRewrites))]
    [InlineData(nameof(Mutant.OldRegisterThatKeepsTwoGenerations))]
    public void A_world_with_a_wrong_part_is_forked_with_it(string mutant) =>
        Assert.All(Enumerable.Range(0, 25), seed => Assert.True(Family.Of(seed, Mutant.All[mutant]).IsAsFreshWorlds, $"Seed {seed}"));

    [Fact]
    public void The_fork_of_a_mirror_that_keeps_a_deleted_data_set_keeps_it_too()
    {
        var estate = new Estate(parts: Mutant.MirrorThatKeepsADeletedDataSet);
        var secondary = Estate.At(Estate.Clear.Name.Text, "MIRR01");
        estate.Load(Estate.Clear);
        estate.Copy("METRO-MIRROR", Estate.Clear, secondary);
        var fork = estate.World.Fork();

        fork.Delete(Estate.Home, Role.Intruder, Estate.Clear);

        Assert.Null(fork.Inspect(Estate.Clear));
        Assert.NotNull(fork.Inspect(secondary));
    }

    [Fact]
    public void The_fork_of_registers_that_keep_two_generations_keeps_two()
    {
        var estate = new Estate(parts: Mutant.OldRegisterThatKeepsTwoGenerations);
        estate.World.CopyCkds("KEYS", "COPY1", "R");
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        var fork = estate.World.Fork();

        fork.ChangeMasterKey("KEYS", MasterKeyType.Aes);

        Assert.True(fork.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary).Done);
    }

    [Fact]
    public void What_is_under_way_to_a_secondary_arrives_at_the_forks_own()
    {
        var estate = new Estate();
        var secondary = Estate.At(Estate.Clear.Name.Text, "MIRR01");
        estate.World.Copy(new CopyOrder { Sysplex = Estate.Home, Utility = "GLOBAL-MIRROR", Source = Estate.Clear, Target = secondary, Lag = Duration.FromHours(2) });
        estate.Load(Estate.Clear);
        var fork = estate.World.Fork();

        fork.AdvanceTo(estate.Plan.From + Duration.FromHours(3));

        Assert.NotNull(fork.Inspect(secondary));
        Assert.Null(estate.World.Inspect(secondary));
    }

    [Fact]
    public void Forks_of_one_world_go_on_on_several_threads_as_on_one()
    {
        var estate = InstructionMaker.NewEstate();
        var maker = new InstructionMaker(4711);
        Family.Give(estate.World, estate, [.. InstructionMaker.Opening(estate), .. maker.Next(14, estate)]);
        estate.Read(Estate.Master);
        var instructions = maker.Next(60, estate);

        byte[][] DumpsOn(int threads)
        {
            var dumps = new byte[16][];
            Parallel.For(0, dumps.Length, new ParallelOptions { MaxDegreeOfParallelism = threads },
                index => dumps[index] = Family.Give((EmulatedWorld)estate.World.Fork(), estate, [.. instructions.Skip(index), .. InstructionMaker.Closing(estate)]));
            return dumps;
        }

        Assert.Equal(DumpsOn(1), DumpsOn(4));
    }

    /// <summary>Every verb of the port that answers.</summary>
    private static IEnumerable<string> OfEach<TPart>(string verb)
        where TPart : struct, Enum => Enum.GetNames<TPart>().Select(part => $"{verb} {part}");

    private static IEnumerable<string> SourcesOfKeys => typeof(KeySource).GetNestedTypes().Select(source => $"RestoreKey {source.Name}");

    private static IEnumerable<string> VerbsOfThePort => typeof(IWorld).GetInterfaces().SelectMany(part => part.GetMethods())
        .Where(method => method.ReturnType == typeof(Answer)).Select(method => method.Name).Distinct();

    private sealed class ForgetfulRegisters : MasterKeyRegisters
    {
        public override MasterKeyRegisters Fork() => new ForgetfulRegisters();
    }
}
