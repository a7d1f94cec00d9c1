namespace RiskPlanner.Model;

/// <summary>Transfers: what is sent and to whom, and an RSA key where the method has one.</summary>
internal static class TransferRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        for (var i = 0; i < plan.Transfers.Count; i++)
        {
            var transfer = plan.Transfers[i];
            var path = $"transfers[{i}]";
            if (transfer.DataSets.Count == 0)
                faults.Add($"{path}.dataSets", "", "A transfer sends something: at least one mask.", $"a mask, such as {DataSetMask.Example}");
            MaskRules.Check($"{path}.dataSets", transfer.DataSets, faults);
            CheckParty($"{path}.to", transfer.To, "A transfer has a receiver.", faults);
            if (transfer.Via is { } via) CheckParty($"{path}.via", via.Name, "The host in between has a name.", faults);
            ScheduleRules.Check($"{path}.schedule", transfer.Schedule, plan, faults);
            CheckKey($"{path}.rsaKeyLabel", transfer, faults);
        }
    }

    private static void CheckParty(string path, string party, string rule, FaultCollector faults)
    {
        if (string.IsNullOrWhiteSpace(party)) faults.Add(path, party, rule, "a name, such as 'the tax office'");
        faults.Text(path, party, PlanLimits.MaximumPersonLength, "A name");
    }

    private static void CheckKey(string path, Transfer transfer, FaultCollector faults)
    {
        var needed = transfer.Method == TransferMethod.DssDumpRsa;
        if (transfer.RsaKeyLabel is not { } label)
        {
            if (needed) faults.Add(path, "", "A dump under RSA() names the PKDS label of the RSA key.", "a label, such as PARTNER.RSA.KEY001");
            return;
        }

        if (!needed) faults.Add(path, label.Text, "Only DSS-DUMP-RSA takes an RSA key.", "no rsaKeyLabel, or method: DSS-DUMP-RSA");
        if (!KeyLabel.IsValid(label.Text)) faults.Add(path, label.Text, $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
    }
}
