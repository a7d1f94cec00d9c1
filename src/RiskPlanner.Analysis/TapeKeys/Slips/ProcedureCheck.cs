using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys.Slips;

/// <summary>
/// Finds slips of procedures by rule: names that lead nowhere are found by carrying the procedure out, the rest by reading it. Pure; safe between threads.
/// </summary>
public static class ProcedureCheck
{
    private const int LeastBits = 2048;

    /// <summary>All slips, in the order of the steps, and in a step by id.</summary>
    public static IReadOnlyList<ProcedureSlip> Of(ServingProcedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var trail = new ProcedureTrail(procedure);
        IEnumerable<ProcedureSlip> slips = [.. Refusals(trail), .. Users(trail), .. OtherLabels(trail), .. Profiles(trail), .. ShortKeys(trail), .. OtherMasterKeys(trail), .. InNoRing(trail), .. PrivateKeys(trail)];
        var order = procedure.Steps.Index().ToDictionary(step => step.Item.Name, step => step.Index);
        return [.. slips.OrderBy(slip => order[slip.Step]).ThenBy(slip => slip.Rule.Id, StringComparer.Ordinal).ThenBy(slip => slip.About, StringComparer.Ordinal)];
    }

    private static IEnumerable<ProcedureSlip> Refusals(ProcedureTrail trail) =>
        from step in new ProcedureRunner(new SymbolicKeyServingFactory()).Run(trail.Procedure, [], seed: 0).Steps
        from refused in step.Refused
        where refused.Refusal.Fault != ServingFault.UserUnknown
        let why = refused.Command is NotUnderstood unknown ? unknown.Why : ""
        select new ProcedureSlip(ProcedureRules.Of(refused.Refusal.Fault), step.Step.Name, refused.Refusal.About,
            $"{refused.Command.System}: {ServingWords.Of(refused.Refusal)}.{(why.Length == 0 ? "" : $" {why}")}", ExpectedOf(trail, refused));

    private static string ExpectedOf(ProcedureTrail trail, RefusedCommand refused)
    {
        var at = refused.Command.System;
        var names = refused.Refusal.Fault switch
        {
            ServingFault.CertificateMissing => trail.Of<AddCertificate>().Where(entry => entry.Command.System == at).Select(entry => entry.Command.Label)
                .Concat(trail.Of<GenerateCertificate>().Where(entry => entry.Command.System == at).Select(entry => entry.Command.Label)),
            ServingFault.ProfileMissing => trail.Of<DefineKeyProfile>().Where(entry => entry.Command.System == at).Select(entry => entry.Command.Profile),
            ServingFault.TokenMissing => trail.TokensOf(at),
            ServingFault.RingMissing => trail.Of<AddKeyRing>().Where(entry => entry.Command.System == at).Select(entry => $"{entry.Command.Owner}/{entry.Command.Ring}"),
            ServingFault.FileMissing => trail.Of<SendFile>().Where(entry => entry.Command.To == at).Select(entry => entry.Command.File),
            _ => [],
        };
        var known = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? "a step before that makes it" : string.Join(", ", known);
    }

    /// <summary>Users whom nobody knows: a command that is refused for its profile names its user too.</summary>
    private static IEnumerable<ProcedureSlip> Users(ProcedureTrail trail) =>
        from permitted in trail.InSteps<PermitKeyProfile>()
        let users = trail.System(permitted.Command.System).Users
        where !users.Contains(permitted.Command.User)
        select new ProcedureSlip(ProcedureRules.UserLeadsNowhere, permitted.Step.Name, permitted.Command.User,
            $"{permitted.Command.System}: RACF does not know the user {permitted.Command.User}, to whom {permitted.Command.Profile} is permitted.", string.Join(", ", users));

    private static IEnumerable<ProcedureSlip> OtherLabels(ProcedureTrail trail) =>
        from added in trail.InSteps<AddCertificate>()
        from exported in trail.Of<ExportCertificate>()
        where exported.Command.File == added.Command.File && exported.Command.System != added.Command.System && exported.Command.Label != added.Command.Label
        select new ProcedureSlip(ProcedureRules.OtherLabel, added.Step.Name, added.Command.Label,
            $"{added.Command.System}: the certificate {exported.Command.Label} of {exported.Command.System} becomes {added.Command.Label}.", exported.Command.Label);

    private static IEnumerable<ProcedureSlip> Profiles(ProcedureTrail trail) =>
        from defined in trail.InSteps<DefineKeyProfile>()
        let tokens = trail.TokensOf(defined.Command.System)
        where !tokens.Any(token => new KeyLabelMask(defined.Command.Profile).Covers(new KeyLabel(token)))
        select new ProcedureSlip(ProcedureRules.ProfileOverNothing, defined.Step.Name, defined.Command.Profile,
            $"{defined.Command.System}: {defined.Command.Profile} covers no private key.", tokens.Count == 0 ? "a private key" : string.Join(", ", tokens.Order(StringComparer.Ordinal)));

    private static IEnumerable<ProcedureSlip> ShortKeys(ProcedureTrail trail) =>
        from made in trail.InSteps<GenerateCertificate>()
        where made.Command.Bits < LeastBits
        select new ProcedureSlip(ProcedureRules.ShortKey, made.Step.Name, made.Command.Label, $"{made.Command.System}: {made.Command.Label} has {made.Command.Bits} bits.", $"SIZE({LeastBits}) or more");

    private static IEnumerable<ProcedureSlip> OtherMasterKeys(ProcedureTrail trail) =>
        from read in trail.InSteps<ReadToken>()
        from written in trail.Of<WriteToken>()
        where written.Command.File == read.Command.File && MasterKeyAt(trail, written.Command) is var there && MasterKeyAt(trail, read.Command) is var here && there != here
        select new ProcedureSlip(ProcedureRules.OtherMasterKeys, read.Step.Name, read.Command.PkdsLabel,
            $"{read.Command.System}: {read.Command.PkdsLabel} lies under the master keys {MasterKeyAt(trail, written.Command)} of {written.Command.System}.", $"the same master keys on both systems");

    private static IEnumerable<ProcedureSlip> InNoRing(ProcedureTrail trail) =>
        from added in trail.InSteps<AddCertificate>()
        where !trail.Of<ConnectCertificate>().Any(entry => entry.Command.System == added.Command.System && entry.Command.Owner == added.Command.Owner && entry.Command.Label == added.Command.Label)
        select new ProcedureSlip(ProcedureRules.InNoRing, added.Step.Name, added.Command.Label, $"{added.Command.System}: {added.Command.Label} is connected to no key ring.", "RACDCERT CONNECT with this label");

    /// <summary>Who may use the private keys that come in the steps, when all of them are done and in force.</summary>
    private static IEnumerable<ProcedureSlip> PrivateKeys(ProcedureTrail trail)
    {
        var arriving = trail.InSteps<ReadToken>().Select(entry => (entry.Step, entry.Command.System, entry.Command.PkdsLabel))
            .Concat(trail.InSteps<GenerateCertificate>().Where(entry => entry.Command.Owner != ServingSystem.CertificateAuthority).Select(entry => (entry.Step, entry.Command.System, entry.Command.PkdsLabel)));
        foreach (var (step, system, label) in arriving)
        {
            var covering = trail.Of<DefineKeyProfile>().Select(entry => entry.Command).Where(profile => profile.System == system && new KeyLabelMask(profile.Profile).Covers(new KeyLabel(label)))
                .OrderBy(profile => new KeyLabelMask(profile.Profile), KeyLabelMask.MostSpecificFirst).FirstOrDefault();
            var user = trail.System(system).RunsAs;
            if (covering is null || covering.EverybodyReads)
            {
                yield return new ProcedureSlip(ProcedureRules.EverybodyMayUse, step.Name, label, $"{system}: everybody may use {label}.", "a profile of the class CSFKEYS with UACC(NONE)");
            }
            else if (!trail.Of<PermitKeyProfile>().Any(entry => entry.Command.System == system && entry.Command.Profile == covering.Profile && entry.Command.User == user))
            {
                yield return new ProcedureSlip(ProcedureRules.NobodyMayUse, step.Name, label, $"{system}: {covering.Profile} does not let {user} use {label}.", $"PERMIT {covering.Profile} CLASS(CSFKEYS) ID({user}) ACCESS(READ)");
            }
        }
    }

    /// <summary>Which master keys a system has when a command is carried out.</summary>
    private static string MasterKeyAt(ProcedureTrail trail, ServingCommand command)
    {
        var name = trail.System(command.System).MasterKey;
        foreach (var (_, other) in trail.Of<ServingCommand>())
        {
            if (ReferenceEquals(other, command)) break;
            if (other is EnterMasterKey enter && enter.System == command.System) name = enter.Name;
        }

        return name;
    }
}
