using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RiskPlanner.Interchange.TapeKeys;

/// <summary>Reads procedures by which key servers are set up (<c>samples/scenarios/*.procedure.yml</c>). Pure; safe between threads.</summary>
public static class ServingProcedureFile
{
    /// <summary>The procedure of a file.</summary>
    /// <exception cref="FormatException">It is none: something is unknown, missing, twice, or refers to nothing; the message says what and where.</exception>
    public static ServingProcedure Read(string text)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().Build();
        try
        {
            return Of(reader.Deserialize<ProcedureForm>(text));
        }
        catch (YamlException exception)
        {
            throw new FormatException($"The procedure, line {exception.Start.Line}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    private static ServingProcedure Of(ProcedureForm form)
    {
        if (InstantPattern.General.Parse(form.At) is not { Success: true, Value: var at }) throw new FormatException($"The procedure: at: '{form.At}' is no moment. Expected: 2026-01-05T08:00:00Z.");
        var systems = form.Systems.ConvertAll(system => system.System);
        foreach (var group in systems.SelectMany(system => new[] { system.Name, system.Address }).GroupBy(name => name).Where(group => group.Count() > 1))
            throw new FormatException($"The procedure: systems: '{group.Key}' stands twice. Expected: names and addresses of their own.");
        foreach (var group in form.Steps.GroupBy(step => step.Name).Where(group => group.Count() > 1))
            throw new FormatException($"The procedure: steps: '{group.Key}' stands twice. Expected: a name for each step.");
        var known = systems.Select(system => system.Name).ToHashSet();
        return new ServingProcedure
        {
            Systems = systems,
            At = at,
            Given = Commands("given", form.Given),
            Steps = [.. form.Steps.Select(step => new ProcedureStep(step.Name, step.Does.Trim(), Commands($"steps, {step.Name}", [step])))],
            Then = Commands("then", form.Then),
            Reads = Commands("reads", form.Reads),
            Spares = [.. form.Spares.Select(spare => new SpareLoss(spare.Name, Commands($"spares, {spare.Name}", [spare])))],
            Proofs = [.. form.Proofs.Select(proof => new LabelProof(proof.Name, Commands($"proofs, {proof.Name}", [proof]) is [var one] ? one : throw new FormatException($"The procedure: proofs, {proof.Name}: Expected: one command.")))],
        };

        List<ServingCommand> Commands(string place, IReadOnlyList<DoneForm> done)
        {
            foreach (var form in done)
            {
                if (!known.Contains(form.At)) throw new FormatException($"The procedure: {place}: '{form.At}' is no system. Expected: {string.Join(", ", known)}.");
            }

            return [.. done.SelectMany(form => Lines(form.Does).Select(line => ServingCommandReader.Read(form.At, line)))];
        }
    }

    /// <summary>The commands of a text: one a line, where a line that ends in a hyphen goes on.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var command = "";
        foreach (var line in LineEnds.Split(text).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            command = command.Length == 0 ? line : $"{command}\n{line}";
            if (line.EndsWith('-')) continue;
            yield return command;
            command = "";
        }

        if (command.Length > 0) yield return command;
    }

    // The library writes lists that can be added to only.
    private sealed class ProcedureForm
    {
        public required string At { get; set; }

        public required List<SystemForm> Systems { get; set; }

        public List<DoneForm> Given { get; set; } = [];

        public required List<NamedForm> Steps { get; set; }

        public List<DoneForm> Then { get; set; } = [];

        public required List<DoneForm> Reads { get; set; }

        public List<NamedForm> Spares { get; set; } = [];

        public List<NamedForm> Proofs { get; set; } = [];
    }

    private sealed class SystemForm
    {
        public required string Name { get; set; }

        public required string Address { get; set; }

        public required string MasterKeys { get; set; }

        public required string RunsAs { get; set; }

        public required string RingOwner { get; set; }

        public required string Ring { get; set; }

        public List<string> Users { get; set; } = [];

        public bool AcceptUnknownDrives { get; set; }

        public List<DriveForm> Drives { get; set; } = [];

        [YamlIgnore]
        public ServingSystem System => new()
        {
            Name = Name, Address = Address, MasterKey = MasterKeys, RunsAs = RunsAs, RingOwner = RingOwner, Ring = Ring, Users = Users, AcceptsUnknownDrives = AcceptUnknownDrives,
            Drives = [.. Drives.Select(drive => new TapeDriveDefinition(drive.Serial, drive.Wwn))],
        };
    }

    private sealed class DriveForm
    {
        public required string Serial { get; set; }

        public required string Wwn { get; set; }
    }

    private class DoneForm
    {
        public required string At { get; set; }

        public required string Does { get; set; }
    }

    private sealed class NamedForm : DoneForm
    {
        public required string Name { get; set; }
    }
}
