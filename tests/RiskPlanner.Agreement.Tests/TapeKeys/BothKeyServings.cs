using NodaTime;
using RiskPlanner.Analysis.TapeKeys;
using RiskPlanner.Emulator.TapeKeys;
using RiskPlanner.Interchange.TapeKeys;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Agreement.Tests.TapeKeys;

/// <summary>Both worlds of key servers: each command is carried out in both, and answered alike.</summary>
internal sealed class BothKeyServings
{
    private readonly IKeyServingWorld _emulated;
    private readonly IKeyServingWorld _symbolic;

    public BothKeyServings(IReadOnlyList<ServingSystem>? systems = null, SymbolicKeyServingFactory? symbolic = null)
        : this(
            new EmulatedKeyServingFactory().Create(systems ?? KeyServingEstate.Systems, seed: 7, KeyServingEstate.From),
            (symbolic ?? new SymbolicKeyServingFactory()).Create(systems ?? KeyServingEstate.Systems, seed: 7, KeyServingEstate.From))
    {
    }

    private BothKeyServings(IKeyServingWorld emulated, IKeyServingWorld symbolic) => (_emulated, _symbolic) = (emulated, symbolic);

    public IKeyServingWorld Emulated => _emulated;

    public BothKeyServings Fork() => new(_emulated.Fork(), _symbolic.Fork());

    public void AdvanceTo(Instant now)
    {
        _emulated.AdvanceTo(now);
        _symbolic.AdvanceTo(now);
    }

    /// <summary>Carries commands out, as people write them, and gives the answer to the last.</summary>
    public ServingAnswer At(string system, string commands) => commands.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(command => Do(ServingCommandReader.Read(system, command))).Last();

    /// <summary>The same where each of them is to succeed.</summary>
    public BothKeyServings Given(string system, string commands)
    {
        foreach (var command in commands.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Assert.Null(At(system, command).Refusal);
        return this;
    }

    public ServingAnswer Do(ServingCommand command)
    {
        var answers = TryBoth(command);
        Assert.Equal(Words(answers.Emulated), Words(answers.Symbolic));
        return answers.Emulated;
    }

    /// <summary>Both answers, whether alike or not.</summary>
    public (ServingAnswer Emulated, ServingAnswer Symbolic) TryBoth(ServingCommand command) => (_emulated.Do(command), _symbolic.Do(command));

    public void AssertRecordsAgree()
    {
        foreach (var system in KeyServingEstate.Systems)
        {
            Assert.Equal(_emulated.MetadataOf(system.Name), _symbolic.MetadataOf(system.Name));
            Assert.Equal(_emulated.AuditOf(system.Name), _symbolic.AuditOf(system.Name));
        }
    }

    public static string Words(ServingAnswer answer) =>
        $"{answer.Refusal} content {answer.Content} by {answer.ServedBy} {answer.OpenedBy}; {string.Join("; ", answer.Attempts)}";
}
