namespace RiskPlanner.Model;

/// <summary>Key managers: at sites with machines, two instances apart, a recovery key only where there is a repository.</summary>
internal static class KeyManagerRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.KeyManagers.Count; i++)
        {
            var manager = plan.KeyManagers[i];
            var path = $"keyManagers[{i}]";
            StorageRules.MachineAt($"{path}.site", manager.Site, index, faults);
            if (manager.SecondarySite is { } second) CheckSecond($"{path}.secondarySite", second, manager, index, faults);
            MaskRules.Check($"{path}.keys", manager.Keys, faults);
            if (manager.RecoveryKeyAt is { } site)
            {
                faults.Reference($"{path}.recoveryKeyAt", site, index.Sites.Keys, "site");
                if (manager.Kind != KeyManagerKind.Repository)
                    faults.Add($"{path}.recoveryKeyAt", site, "Only a repository has a recovery key.", "no recoveryKeyAt, or kind: repository");
            }

            CheckChanges($"{path}.recoveryKeyChanges", manager, plan, faults);
            CheckDataBaseBackups($"{path}.dataBaseBackups", manager, plan, faults);
            CheckTapeKeys(path, manager, index, faults);
            CheckBackup($"{path}.backupOn", manager, index, faults);
            CheckMasterKey($"{path}.masterKey", manager, index, faults);
            CheckDualControl($"{path}.dualControl", manager, faults);
            CheckAlerts($"{path}.expiryAlerts", manager, faults);
            faults.Text($"{path}.description", manager.Description, PlanLimits.MaximumDescriptionLength, "A description");
        }
    }

    private static void CheckTapeKeys(string path, KeyManager manager, PlanIndex index, FaultCollector faults)
    {
        TapeKeyRules.CheckLabels($"{path}.tapeKeys", manager.TapeKeys, faults);
        TapeKeyRules.CheckLabels($"{path}.secondaryTapeKeys", manager.SecondaryTapeKeys, faults);
        if (manager.BackupAt is { } backup) faults.Reference($"{path}.backupAt", backup, index.Sites.Keys, "site");
        if (manager.SecondaryTapeKeys.Count > 0 && manager.SecondarySite is null)
        {
            faults.Add($"{path}.secondaryTapeKeys", string.Join(", ", manager.SecondaryTapeKeys),
                "Only a second instance has keys of its own.", "a secondarySite, or no secondaryTapeKeys");
        }

        if (manager.Kind == KeyManagerKind.TapeKeyServer) return;
        const string expected = "kind: tape-key-server";
        if (manager.TapeKeys.Count > 0)
            faults.Add($"{path}.tapeKeys", string.Join(", ", manager.TapeKeys), "Only a tape key server holds keys of cartridges.", $"no tapeKeys, or {expected}");
        if (manager.SecondaryTapeKeys is { Count: > 0 } second)
            faults.Add($"{path}.secondaryTapeKeys", string.Join(", ", second), "Only a tape key server holds keys of cartridges.", $"no secondaryTapeKeys, or {expected}");
        if (manager.BackupAt is { } site)
            faults.Add($"{path}.backupAt", site, "Only of a tape key server it is said where the backup of its key store lies.", $"no backupAt, or {expected}");
    }

    private static void CheckBackup(string path, KeyManager manager, PlanIndex index, FaultCollector faults)
    {
        if (manager.BackupOn is not { } medium) return;
        if (manager.Kind == KeyManagerKind.Repository) faults.Reference(path, medium, index.Media, "volume or tape store");
        else if (manager.BackupAt is { } site) StorageRules.KeptOn(path, medium, site, index, faults);
        else faults.Add(path, medium, "A backup that lies on a medium lies at a site.", "backupAt, or no backupOn");
    }

    private static void CheckMasterKey(string path, KeyManager manager, PlanIndex index, FaultCollector faults)
    {
        if (manager.MasterKey is not { } key) return;
        faults.Reference($"{path}.at", key.At, index.Sites.Keys, "site");
        StorageRules.KeptOn($"{path}.on", key.On, key.At, index, faults);
        if (manager.Kind != KeyManagerKind.TapeKeyServer)
            faults.Add(path, key.At, "Only of a tape key server it is said where its master key is kept; what a repository's data base needs is its recovery key.", "no masterKey, or kind: tape-key-server");
        else if (manager.BackupAt is null)
            faults.Add(path, key.At, "A master key is kept for a backup of the key store.", "a backupAt, or no masterKey");
    }

    private static void CheckChanges(string path, KeyManager manager, Plan plan, FaultCollector faults)
    {
        if (manager.RecoveryKeyChanges is not { } changes) return;
        ScheduleRules.Check(path, changes, plan, faults);
        if (manager.RecoveryKeyAt is null) faults.Add(path, "", "A recovery key that is changed is kept somewhere.", "a recoveryKeyAt, or no recoveryKeyChanges");
    }

    private static void CheckDataBaseBackups(string path, KeyManager manager, Plan plan, FaultCollector faults)
    {
        if (manager.DataBaseBackups is not { } backups) return;
        ScheduleRules.Check(path, backups, plan, faults);
        if (manager.Kind != KeyManagerKind.Repository)
            faults.Add(path, "", "Only of a repository it is said when its data base is backed up.", "no dataBaseBackups, or kind: repository");
    }

    private static void CheckDualControl(string path, KeyManager manager, FaultCollector faults)
    {
        if (manager.DualControl && manager.Kind != KeyManagerKind.Repository)
            faults.Add(path, "true", "Only in a repository are keys of the plan destroyed.", "no dualControl, or kind: repository");
    }

    private static void CheckAlerts(string path, KeyManager manager, FaultCollector faults)
    {
        if (manager.ExpiryAlerts is not { } alerts) return;
        ExpiryAlertRules.Check(path, alerts, faults);
        if (manager.Kind != KeyManagerKind.Repository) faults.Add(path, $"{alerts.Lead}", "Only a repository watches when keys of the plan end.", "no expiryAlerts, or kind: repository");
    }

    private static void CheckSecond(string path, string site, KeyManager manager, PlanIndex index, FaultCollector faults)
    {
        StorageRules.MachineAt(path, site, index, faults);
        if (site == manager.Site)
            faults.Add(path, site, "The second instance stands at another site than the first.", $"a site other than {manager.Site}, or no secondarySite");
    }
}
