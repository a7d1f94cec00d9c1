using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>What would help each finding, made of the names of the plan. Pure.</summary>
internal static class ExposureRemedies
{
    /// <summary>What would help.</summary>
    public static ExposureRemedy Of(Plan plan, FlowExposure exposure)
    {
        var flow = exposure.Flow.Flow;
        return exposure.Rule.Id switch
        {
            "RX0007" => OfKeptInClear(plan, flow),
            "RX0010" => new("Ask for TLS on the control and on the data connection, and let the client refuse all else; look at both ends with 'riskplanner tls'.", FtpStatements.Client),
            _ when flow.Transfer is { } transfer => OfTransfer(exposure, flow, transfer),
            _ => OfBackup(plan, exposure, flow),
        };
    }

    private static ExposureRemedy OfTransfer(FlowExposure exposure, PlanFlow flow, Transfer transfer)
    {
        var label = transfer.RsaKeyLabel?.Text ?? LabelFor(transfer);
        var route = $"Dump the data sets with DFSMSdss under the receiver's public key and send the dump: it stays ciphertext on every link, in every host and at {transfer.To}, who restores it with his private key.";
        if (ExposureWords.Label(exposure.Flow.Trace.Hops[0]) is not null)
            route += $" What is restored is still encrypted under {KeyOf(exposure)}: {transfer.To} needs that key too, or data that was copied under a key for the exchange before.";
        var job = DumpJob.Of([.. transfer.DataSets.Select(mask => mask.Text)], DumpJob.OutputName(flow.DataSet.Name), onTape: false, label);
        if (exposure.Rule == ExposureRules.RefusedByControl) route = $"No control refuses a dump. {route}";
        var change = $"{job}\n\nThe plan then says: method: DSS-DUMP-RSA, rsaKeyLabel: {label}";
        if (exposure.Rule == ExposureRules.ClearOnLink && transfer is { Method: TransferMethod.Ftp })
            change += $"\n\nWhere it must stay FTP, the link at least (what lies at the receiver is clear all the same):\n{FtpStatements.Client}";
        return new ExposureRemedy(route, change);
    }

    private static ExposureRemedy OfBackup(Plan plan, FlowExposure exposure, PlanFlow flow)
    {
        var policy = flow.Policy!;
        // The step that made what lies or travels there.
        var medium = exposure.Place.Address!.Value.Medium;
        var step = policy.Steps.First(one => one.To == medium);
        var isTape = plan.Tapes.Any(tape => tape.Name == medium);
        var label = BackupLabel(plan, exposure);
        if (!isTape) return step.Name is { } name ? ByProfile(plan, policy, name, exposure.Place.Address!.Value.Name, label) : ByJob(policy, step, label);
        return new ExposureRemedy(
            $"Dump with DFSMSdss instead of {step.Utility}: blocks stay encrypted under {KeyOf(exposure)}, on the way to the drives, on the cartridge and with the courier. Such a copy dies with that key: keep copies of the CKDS, or a second copy under a key of its own. "
            + "Or let access methods encrypt tape (z/OS 3.2, or OA66326 below), with a label for the copy. Drives that encrypt protect the cartridge, not the link to them.",
            DumpJob.Of([.. exposure.DataSets.Select(dataSet => dataSet.Name.Text)], $"{flow.DataSet.Name.HighLevelQualifier}.{Qualifier(policy.Name)}.DUMP", onTape: true, rsa: null)
            + $"\n\nThe plan then says, in the step of {policy.Name}: utility: ADRDSSU-DUMP");
    }

    private static ExposureRemedy ByProfile(Plan plan, BackupPolicy policy, DataSetMask name, DataSetName copy, KeyLabel label) => new(
        $"Give the names of the copies a profile with a key: each new copy is then encrypted under {label}, whatever the job says.",
        $"{RacfCommands.DataKey(plan, name.Text, copy, label)}\n\nThe plan then says: dataSetProfiles: - {{profile: {name}, dataKey: {label}}}; and {policy.Name} makes its copies anew.");

    private static ExposureRemedy ByJob(BackupPolicy policy, BackupStep step, KeyLabel label) => new(
        $"Let the job allocate the copy under a key: {step.Utility} then writes it encrypted under {label}.",
        $"//COPY     DD DSN=copy-name,DISP=(NEW,CATLG),\n//            DSKEYLBL='{label}'\n\n{RacfCommands.StatedLabels(policy.RunsAs)}\n\nThe plan then says, in the step of {policy.Name}: keyLabel: {label}");

    private static ExposureRemedy OfKeptInClear(Plan plan, PlanFlow flow)
    {
        var name = flow.DataSet.Name;
        // A key that data sets beside it have, else one to be made.
        var label = plan.DataSets.FirstOrDefault(beside => beside.KeyLabel is not null && beside.Name.HighLevelQualifier == name.HighLevelQualifier)?.KeyLabel
            ?? new KeyLabel($"DSET.PRIM.{name.HighLevelQualifier}.KEY001");
        return new ExposureRemedy(
            "If it is to be secret, give its name a key and copy the data into a new data set: what exists already stays in clear. If it is not, accept the finding.",
            RacfCommands.DataKey(plan, name.Text, name, label));
    }

    private static string KeyOf(FlowExposure exposure) =>
        exposure.DataSets.Select(dataSet => dataSet.KeyLabel).Distinct().Count() == 1 && exposure.DataSets.All(dataSet => dataSet.LabelChanges.Count == 0) ? OwnLabel(exposure).Text : "the key of each data set";

    /// <summary>The label that the data set has there.</summary>
    private static KeyLabel OwnLabel(FlowExposure exposure) => new(ExposureWords.Label(exposure.Flow.Trace.Hops[0])!);

    /// <summary>A key of the plan that is made for backups, in the key store of who runs the job; else that of the data set.</summary>
    private static KeyLabel BackupLabel(Plan plan, FlowExposure exposure)
    {
        var flow = exposure.Flow.Flow;
        var store = plan.Sysplexes.First(sysplex => sysplex.Name == flow.Route.Sysplex).KeyStore;
        var own = OwnLabel(exposure);
        return plan.Keys.FirstOrDefault(key => key.KeyStore == store && key.Purpose == KeyPurpose.Backup && key.SameValueAs is null && key.Label != own)?.Label ?? own;
    }

    /// <summary>A PKDS label made of the name of the transfer.</summary>
    private static string LabelFor(Transfer transfer)
    {
        var name = transfer.Name.Replace('-', '.').Replace('_', '.').Trim('.');
        return $"{(name.Length > 0 && char.IsAsciiDigit(name[0]) ? "K" : "")}{name}.RSA.KEY001";
    }

    /// <summary>A qualifier made of a name.</summary>
    private static string Qualifier(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        return (letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : $"P{letters}")[..Math.Min(8, Math.Max(1, letters.Length))];
    }
}
