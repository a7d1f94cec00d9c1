using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys.Slips;

/// <summary>The commands of a procedure, with the step that each is in; what was given at the beginning belongs to none.</summary>
internal sealed class ProcedureTrail
{
    private readonly List<(ProcedureStep? Step, ServingCommand Command)> _commands;

    public ProcedureTrail(ServingProcedure procedure)
    {
        Procedure = procedure;
        _commands = [.. procedure.Given.Select(command => ((ProcedureStep?)null, command)), .. procedure.Steps.SelectMany(step => step.Commands.Select(command => ((ProcedureStep?)step, command)))];
    }

    /// <summary>The procedure.</summary>
    public ServingProcedure Procedure { get; }

    /// <summary>All commands of a kind, in order.</summary>
    public IEnumerable<(ProcedureStep? Step, T Command)> Of<T>()
        where T : ServingCommand => _commands.Where(entry => entry.Command is T).Select(entry => (entry.Step, (T)entry.Command));

    /// <summary>Those that are in steps.</summary>
    public IEnumerable<(ProcedureStep Step, T Command)> InSteps<T>()
        where T : ServingCommand => Of<T>().Where(entry => entry.Step is not null).Select(entry => (entry.Step!, entry.Command));

    /// <summary>The labels of a system's PKDS, as the procedure fills it.</summary>
    public IReadOnlySet<string> TokensOf(string system) =>
        Of<GenerateCertificate>().Where(entry => entry.Command.System == system).Select(entry => entry.Command.PkdsLabel)
            .Concat(Of<ReadToken>().Where(entry => entry.Command.System == system).Select(entry => entry.Command.PkdsLabel)).ToHashSet();

    /// <summary>The system of that name.</summary>
    public ServingSystem System(string name) => Procedure.Systems.First(system => system.Name == name);
}
