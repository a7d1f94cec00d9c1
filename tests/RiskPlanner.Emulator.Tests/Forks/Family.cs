using NodaTime;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Forks;

/// <summary>
/// A world, a fork of it and a fork of that, each with instructions of its own afterwards, beside worlds that were never forked.
/// </summary>
internal sealed class Family
{
    private const int Instructions = 14;

    private readonly List<(string Verb, Answer Answer)> _answersOfForks = [];

    private Family(int seed, EmulatorParts parts)
    {
        Estate NewEstate() => InstructionMaker.NewEstate(parts, seed: (ulong)seed);
        var estate = NewEstate();
        var maker = new InstructionMaker(seed);
        IReadOnlyList<Instruction>[] lists = [.. Enumerable.Range(0, 4).Select(_ => maker.Next(Instructions, estate))];
        lists[0] = [.. InstructionMaker.Opening(estate), .. lists[0]];
        var closing = InstructionMaker.Closing(estate);

        Give(estate.World, estate, lists[0]);
        var fork = (EmulatedWorld)estate.World.Fork();
        var answers = lists[1].Zip(lists[2]).Select(pair => (Original: Give(estate.World, estate, pair.First), Fork: GiveFork(fork, pair.Second))).ToList();
        var forkOfFork = (EmulatedWorld)fork.Fork();
        var last = lists[3].Select(instruction => GiveFork(forkOfFork, instruction)).ToList();

        Answer GiveFork(EmulatedWorld world, Instruction instruction)
        {
            var answer = Give(world, estate, instruction);
            _answersOfForks.Add((instruction.Verb, answer));
            return answer;
        }

        Original = Closed(estate.World, answers.Select(pair => pair.Original), Give);
        Fork = Closed(fork, answers.Select(pair => pair.Fork), (world, _, instruction) => GiveFork(world, instruction));
        ForkOfFork = Closed(forkOfFork, last, (world, _, instruction) => GiveFork(world, instruction));
        IsAsFreshWorlds = Original.SequenceEqual(Fresh([lists[0]], lists[1]))
            && Fork.SequenceEqual(Fresh([lists[0]], lists[2]))
            && ForkOfFork.SequenceEqual(Fresh([lists[0], lists[2]], lists[3]));

        byte[] Closed(EmulatedWorld world, IEnumerable<Answer> given, Func<EmulatedWorld, Estate, Instruction, Answer> give) =>
            WorldDump.Of(world, [.. given, .. closing.Select(instruction => give(world, estate, instruction))]);

        byte[] Fresh(IReadOnlyList<IReadOnlyList<Instruction>> before, IReadOnlyList<Instruction> compared)
        {
            var fresh = NewEstate().World;
            foreach (var list in before) Give(fresh, estate, list);
            return Closed(fresh, [.. compared.Select(instruction => Give(fresh, estate, instruction))], Give);
        }
    }

    /// <summary>Everything of the original, with what it answered.</summary>
    public byte[] Original { get; }

    /// <summary>Everything of the fork, with what it answered.</summary>
    public byte[] Fork { get; }

    /// <summary>Everything of the fork of the fork, with what it answered.</summary>
    public byte[] ForkOfFork { get; }

    /// <summary>Whether each is, byte by byte, what a world of its own is that got the same instructions.</summary>
    public bool IsAsFreshWorlds { get; }

    /// <summary>What the forks answered.</summary>
    public IReadOnlyList<(string Verb, Answer Answer)> AnswersOfForks => _answersOfForks;

    /// <summary>The family of a seed.</summary>
    public static Family Of(int seed, EmulatorParts parts) => new(seed, parts);

    /// <summary>Gives instructions to a world, and dumps it.</summary>
    public static byte[] Give(EmulatedWorld world, Estate estate, IReadOnlyList<Instruction> instructions) =>
        WorldDump.Of(world, [.. instructions.Select(instruction => Give(world, estate, instruction))]);

    private static Answer Give(EmulatedWorld world, Estate estate, Instruction instruction)
    {
        world.AdvanceTo(estate.Plan.From + Duration.FromHours(instruction.Hour));
        return instruction.Carry(world);
    }
}
