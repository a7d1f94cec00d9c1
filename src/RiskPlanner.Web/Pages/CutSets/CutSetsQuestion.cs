using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Application.CutSets;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>What the form holds, and what is wrong with it.</summary>
public sealed class CutSetsQuestion
{
    /// <summary>The sample; empty for files of one's own.</summary>
    public string Sample { get; set; } = "";

    /// <summary>The files that were chosen.</summary>
    public IReadOnlyList<IBrowserFile> Files { get; private set; } = [];

    /// <summary>How many files were chosen, more than are taken perhaps.</summary>
    public int Chosen { get; private set; }

    /// <summary>The top; empty for the only one there is.</summary>
    public string Top { get; set; } = "";

    /// <summary>The order limit as it was typed; empty for none.</summary>
    public string Order { get; set; } = "";

    /// <summary>Whether prime implicants are asked for.</summary>
    public bool PrimeImplicants { get; set; }

    /// <summary>What is wrong, in sentences; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Takes the files that were chosen.</summary>
    public void Take(InputFileChangeEventArgs change)
    {
        Chosen = change.FileCount;
        Files = change.FileCount is 0 or > CutSetsSettings.MostFiles ? [] : change.GetMultipleFiles(CutSetsSettings.MostFiles);
        if (Chosen > 0) Sample = "";
    }

    /// <summary>The request; null when something is wrong (<see cref="Faults"/>).</summary>
    public CutSetsRequest? Request()
    {
        List<string> faults = [];
        int? limit = null;
        if (Order.Trim() is { Length: > 0 } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) limit = number;
            else faults.Add($"Order limit: “{text}” is not a whole number of 0 or more in decimal digits.");
        }

        if (Sample.Length == 0)
        {
            if (Chosen == 0) faults.Add("Choose the files of a model, or the sample.");
            else if (Chosen > CutSetsSettings.MostFiles) faults.Add($"{Chosen:N0} files were chosen; {CutSetsSettings.MostFiles} are the most.");
            else if (Files.Sum(file => file.Size) is var size and > CutSetsSettings.MostBytes)
                faults.Add($"The files have {size / 1048576.0:N1} MiB together; {CutSetsSettings.MostBytes / 1048576} MiB are the most. The command line reads any size.");
        }

        Faults = faults;
        return faults.Count > 0 ? null : new CutSetsRequest { Top = Top.Trim() is { Length: > 0 } top ? top : null, OrderLimit = limit, PrimeImplicants = PrimeImplicants };
    }

    /// <summary>Reads the chosen files.</summary>
    /// <exception cref="IOException">A file could not be read or is larger than it said.</exception>
    internal async Task<IReadOnlyList<ModelFile>> ReadAsync()
    {
        List<ModelFile> read = [];
        var left = CutSetsSettings.MostBytes;
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream(left);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            left -= copy.Length;
            read.Add(new ModelFile(file.Name, copy.ToArray()));
        }

        return read;
    }
}
