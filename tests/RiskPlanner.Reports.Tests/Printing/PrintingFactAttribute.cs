using System.Diagnostics;
using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Printing;

/// <summary>
/// A test that prints with a browser and reads the PDF with poppler's tools: a visible skip where they are not installed,
/// except in CI, where it then fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintingFactAttribute : FactAttribute
{
    public PrintingFactAttribute()
    {
        if (Repository.IsInCi) return;
        if (BrowserSearch.OnThisMachine.Find() is null) Skip = BrowserSearch.OnThisMachine.WhatToInstall;
        else if (!HasPoppler()) Skip = "Needs pdfinfo and pdftotext (Debian: apt install poppler-utils).";
    }

    private static bool HasPoppler()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdfinfo", "-v") { RedirectStandardError = true });
            process?.WaitForExit();
            return process is not null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
