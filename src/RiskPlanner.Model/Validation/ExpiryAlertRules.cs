namespace RiskPlanner.Model;

/// <summary>Alerts before keys end: a lead that is one, and names that are names. Whether anybody has such a name is advised (RA0065).</summary>
internal static class ExpiryAlertRules
{
    public static void Check(string path, ExpiryAlerts alerts, FaultCollector faults)
    {
        ScheduleRules.CheckForward($"{path}.lead", alerts.Lead, faults);
        for (var i = 0; i < alerts.To.Count; i++)
        {
            faults.Text($"{path}.to[{i}]", alerts.To[i], PlanLimits.MaximumPersonLength, "A person's name");
            if (string.IsNullOrWhiteSpace(alerts.To[i])) faults.Add($"{path}.to[{i}]", alerts.To[i], "A person has a name.", "who is told, such as KEY-OFFICER-1");
        }

        faults.Unique(alerts.To.Select((person, i) => ($"{path}.to[{i}]", person)), "A person stands once in this list.");
    }
}
