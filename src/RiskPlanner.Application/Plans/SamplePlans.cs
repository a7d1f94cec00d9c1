using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Puts the sample plans into a store that has none of their names yet.</summary>
public static class SamplePlans
{
    /// <summary>Seeds the store from the plan files of a folder, in order of file name; files with faults are refused.</summary>
    /// <exception cref="InvalidDataException">A sample is not sound, which a test of the repository would have found.</exception>
    public static async Task SeedAsync(IPlanStore store, string folder, TimeProvider clock, CancellationToken cancellation = default)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(file);
            if (await store.FindAsync(slug, cancellation) is not null) continue;
            var text = await File.ReadAllTextAsync(file, cancellation);
            var read = PlanFile.Read(text, file);
            if (read.Plan is not { } plan) throw new InvalidDataException($"{file} has {read.Faults.Count} faults.");
            await store.SaveAsync(new StoredPlan(slug, plan.Name, text, read.Sha256, clock.GetUtcNow()), cancellation);
        }
    }
}
