namespace RiskPlanner.Model;

/// <summary>Backup policies: known utilities, media that they can write, schedules where they need one.</summary>
internal static class PolicyRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        var coverage = new Lazy<BackupCoverage>(() => new BackupCoverage(plan));
        for (var i = 0; i < plan.BackupPolicies.Count; i++)
        {
            var policy = plan.BackupPolicies[i];
            var path = $"backupPolicies[{i}]";
            ScheduleRules.Check($"{path}.schedule", policy.Schedule, plan, faults);
            faults.Range($"{path}.keep", policy.Keep, 1, PlanLimits.MaximumKeep, "The number of generations that are kept");
            CheckRhythm(path, policy, faults);
            CheckExpiry(path, policy, faults);
            ExistingCopyRules.Check(path, policy, plan, index, coverage, faults);
            CheckUser($"{path}.runsAs", policy, faults);
            MaskRules.Check($"{path}.appliesTo", policy.AppliesTo, faults);
            for (var j = 0; j < policy.Steps.Count; j++)
            {
                CheckStep($"{path}.steps[{j}]", policy.Steps[j], index, faults);
                if (policy.Steps[j].Withdrawn && j == policy.Steps.Count - 1)
                {
                    faults.Add($"{path}.steps[{j}].withdrawn", "true", "A copy is withdrawn once the next step has read it; this is the last step.",
                        "false, or one more step");
                }
            }
        }
    }

    private static void CheckRhythm(string path, BackupPolicy policy, FaultCollector faults)
    {
        if (policy.Steps.Count == 0)
            faults.Add($"{path}.steps", "", "A backup policy has at least one step.", "a step, such as {utility: REPRO, to: PRD002}");

        var utilities = policy.Steps.Select(step => BackupUtilities.Find(step.Utility)).OfType<BackupUtility>().ToList();
        var continuous = utilities.Find(utility => utility.Continuous);
        if (continuous is null)
        {
            if (policy.Schedule is null && utilities.Count > 0)
            {
                faults.Add($"{path}.schedule", "", $"{utilities[0].Name} runs in cycles, so its policy has a schedule.",
                    "a schedule, such as {every: P1D}");
            }

            return;
        }

        if (policy.Schedule is not null)
            faults.Add($"{path}.schedule", "", $"{continuous.Name} runs all the time, so its policy has no schedule.", "no schedule");
        if (policy.Steps.Count > 1)
            faults.Add($"{path}.steps", "", $"{continuous.Name} runs all the time, so it is the only step of its policy.", "a policy of its own for each");
        if (policy.Keep > 1)
            faults.Add($"{path}.keep", $"{policy.Keep}", $"{continuous.Name} holds one copy: the present state.", "1, or no keep");
    }

    private static void CheckUser(string path, BackupPolicy policy, FaultCollector faults)
    {
        SecurityRules.CheckUser(path, policy.RunsAs, faults);
        var utilities = policy.Steps.Select(step => BackupUtilities.Find(step.Utility)).ToList();
        if (policy.RunsAs is { } user && utilities.Count > 0 && utilities.TrueForAll(utility => utility is { RunsAsUser: false }))
            faults.Add(path, user, $"{utilities[0]!.Name} asks no profile of a data set: nobody's access counts.", "no runsAs");
    }

    private static void CheckExpiry(string path, BackupPolicy policy, FaultCollector faults)
    {
        var only = policy.Steps.Count == 1 ? BackupUtilities.Find(policy.Steps[0].Utility) : null;
        if (policy.OnlyChanged && policy.Steps.Count > 0 && only is not { SeesChanges: true })
            faults.Add($"{path}.onlyChanged", "true", "Only a utility that sees whether a data set was changed can leave it out, and it is the only step.", $"false, or one step with {Names(utility => utility.SeesChanges)}");
        if (policy.Expires is not { } expires) return;
        if (policy.Steps.Count > 0 && only is not { ExpiresByClass: true })
            faults.Add($"{path}.expires", "", "Only DFSMShsm expires its versions by a management class, and it is the only step.", $"no expires, or one step with {Names(utility => utility.ExpiresByClass)}");
        CheckLimits($"{path}.expires.existing", expires.Existing, least: 1, faults);
        CheckLimits($"{path}.expires.deleted", expires.Deleted, least: 0, faults);
    }

    private static void CheckLimits(string path, VersionLimits? limits, int least, FaultCollector faults)
    {
        if (limits?.Versions is { } versions) faults.Range($"{path}.versions", versions, least, PlanLimits.MaximumKeep, "The number of versions");
        if (limits?.Days is { } days) faults.Range($"{path}.days", days, 1, PlanLimits.MaximumRetainDays, "The number of days");
    }

    private static string Names(Func<BackupUtility, bool> does) => string.Join(" or ", BackupUtilities.All.Where(does).Select(utility => utility.Name));

    private static void CheckStep(string path, BackupStep step, PlanIndex index, FaultCollector faults)
    {
        var utility = BackupUtilities.Find(step.Utility);
        if (utility is null)
            faults.Add($"{path}.utility", step.Utility, "This must name a utility.", faults.ExpectedName(step.Utility, Utilities, "utility"));
        if (faults.Reference($"{path}.to", step.To, index.Media, "volume or tape store") && utility is not null)
            CheckMedium($"{path}.to", step, utility, index, faults);
        if (step.KeyLabel is { } label) faults.Reference($"{path}.keyLabel", label.Text, index.Keys.Keys, "key label");
        CheckCopy(path, step, utility, faults);
        CheckDump(path, step, utility, index, faults);
        CheckVault($"{path}.vaultAt", step, index, faults);
        if (step.Lag is not { } lag) return;
        if (utility is { Lags: false })
            faults.Add($"{path}.lag", $"{lag}", $"Only an asynchronous mirror lags; {utility.Name} does not.", "no lag");
        if (ScheduleRules.CheckForward($"{path}.lag", lag, faults) && (lag.Years != 0 || lag.Months != 0))
            faults.Add($"{path}.lag", $"{lag}", "A lag has a fixed length: no months or years.", "a period such as PT5S or PT2M");
    }

    private static void CheckCopy(string path, BackupStep step, BackupUtility? utility, FaultCollector faults)
    {
        if (step.Name is { } name && utility is { Continuous: true })
            faults.Add($"{path}.name", name.Text, $"What {utility.Name} writes has the name of the data set itself.", "no name");
        else if (step.Name is { } mask && !CopyNameMask.IsValid(mask))
            faults.Add($"{path}.name", mask.Text, "One qualifier of the name of copies stands for what tells them apart.", $"{CopyNameMask.Rule}, such as {CopyNameMask.Example}");
        if (step.Organisation is { } organisation && utility is { ThroughAccessMethods: false })
            faults.Add($"{path}.organisation", organisation.ToString(), $"{utility.Name} moves blocks: its copy is organised as the data set is.", "no organisation");
    }

    private static void CheckDump(string path, BackupStep step, BackupUtility? utility, PlanIndex index, FaultCollector faults)
    {
        if (utility is { Encryption: not DumpEncryption.None } && index.Tapes.TryGetValue(step.To, out var tape) && tape.KeyServer is { } server)
            faults.Add($"{path}.to", step.To, "DFSMSdss does not encrypt a dump that the drive encrypts (ADR518I, ADR519E).", $"a medium whose drives ask no key server such as {server}, or ADRDSSU-DUMP");
        var needed = utility is { Encryption: DumpEncryption.Rsa };
        if (step.RsaKeyLabel is not { } label)
        {
            if (needed) faults.Add($"{path}.rsaKeyLabel", "", "A dump under RSA() names the PKDS label of the RSA key.", "a label, such as DUMP.RSA.KEY001");
            return;
        }

        if (utility is not null && !needed) faults.Add($"{path}.rsaKeyLabel", label.Text, "Only ADRDSSU-DUMP-RSA takes an RSA key.", "no rsaKeyLabel, or utility: ADRDSSU-DUMP-RSA");
        if (!KeyLabel.IsValid(label.Text)) faults.Add($"{path}.rsaKeyLabel", label.Text, $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
    }

    private static void CheckMedium(string path, BackupStep step, BackupUtility utility, PlanIndex index, FaultCollector faults)
    {
        var tape = index.Tapes.ContainsKey(step.To);
        if (tape && !utility.WritesTape)
            faults.Add(path, step.To, $"{utility.Name} writes to disk only.", faults.ExpectedName("", index.Volumes.Keys, "volume"));
        if (!tape && !utility.WritesDisk)
            faults.Add(path, step.To, $"{utility.Name} writes to tape only.", faults.ExpectedName("", index.Tapes.Keys, "tape store"));
    }

    private static void CheckVault(string path, BackupStep step, PlanIndex index, FaultCollector faults)
    {
        if (step.VaultAt is null) return;
        faults.Reference(path, step.VaultAt, index.Sites.Keys, "site");
        var known = index.Media.Contains(step.To);
        if (!known || (index.Tapes.TryGetValue(step.To, out var tape) && tape.Kind == TapeKind.Cartridge)) return;
        faults.Add(path, step.VaultAt, $"Only cartridges are carried to another site; {step.To} holds none.", "no vaultAt, or a cartridge pool as target");
    }

    private static IReadOnlyCollection<string> Utilities { get; } = [.. BackupUtilities.All.Select(utility => utility.Name)];
}
