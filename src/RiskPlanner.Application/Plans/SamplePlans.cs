using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Puts the sample plans into a store that has none of their names yet.</summary>
public static class SamplePlans
{
    /// <summary>The author of their first versions.</summary>
    public const string Author = "RiskPlanner";

    /// <summary>Seeds the store from the plan files of a folder, in order of file name.</summary>
    /// <exception cref="InvalidDataException">A sample is not sound, which a test of the repository would have found.</exception>
    public static async Task SeedAsync(IPlanStore store, PlanLibrary library, string folder, CancellationToken cancellation = default)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(file);
            if (await store.FindAsync(slug, cancellation) is not null) continue;
            var read = PlanFile.Read(FileText.Of(await File.ReadAllBytesAsync(file, cancellation)), file, cancellation: cancellation);
            if (read.Plan is null) throw new InvalidDataException($"{file} has {read.Faults.Count} faults.");
            await library.CreateAsync(read, Author, $"From the sample {Path.GetFileName(file)}", slug, cancellation);
        }
    }
}
