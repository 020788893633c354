"""The conformance suite of the Jupyter project (python3-jupyter-kernel-test), with this kernel's samples."""
import unittest

import jupyter_kernel_test


class CurriculumKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "curriculum"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Math.Sq", "matches": {"Sqrt"}},
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "int F(int n)\n{\n    return n;\n}"]
    incomplete_code_samples = ["var x =", "int F(int n)\n{", "/* a comment"]
    invalid_code_samples = ["var = = 1;", "}"]
    code_page_something = "?Math.Sqrt"
    code_generate_error = 'throw new Exception("as asked");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "3 + 4", "result": "7"},
    ]
    code_display_data = [
        {"code": 'display("shown");', "mime": "text/plain"},
        {"code": 'HTML("<b>bold</b>").Display();', "mime": "text/html"},
    ]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ?*"
    code_inspect_sample = "Math.Sqrt"
    code_clear_output = "clear();"


if __name__ == "__main__":
    unittest.main()
